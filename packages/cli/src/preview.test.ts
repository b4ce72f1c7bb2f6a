import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { DataCategoryCode } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { main } from "./main.js";

const caseFile = JSON.stringify(exampleCaseFileJson());
const asked = [
  "--to",
  "shelter",
  "--organisation",
  "urn:example:centre",
  "--purpose",
  "shelter-placement",
  "--at",
  "2026-11-24T09:00:00Z",
];

const run = async (...more: readonly string[]) => {
  let [out, err] = ["", ""];
  const code = await main(["disclose", "-", ...asked, ...more], {
    open: () => Readable.from([Buffer.from(caseFile)]),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
  });
  return { code, out, err };
};

const schema = (name: string) =>
  new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), "utf8")) as object,
  );

describe("nrs disclose --preview", () => {
  test("says by category how much leaves, from where, by which rule, and why the rest does not", async () => {
    const { code, out } = await run("--preview");
    expect(code).toBe(0);
    expect(out.split("\n").slice(0, 8)).toMatchInlineSnapshot(`
      [
        "Identity: whole (DK5)",
        "  Sent",
        "    /persons/0/names",
        "    /persons/0/birthDate",
        "",
        "Demographic data: whole (DK5)",
        "  Sent",
        "    /persons/0/ageBand",
      ]
    `);
    expect(out).toContain("\nOf no category\n");
  });

  test.each(["en", "ro", "ru"])("prints no value of the case, in %s", async (lang) => {
    for (const format of ["text", "json"]) {
      const { out } = await run("--preview", "--lang", lang, "--format", format);
      for (const value of ["Synthetic", "Person", "urn:example", "1998", "2026-11"]) expect(out).not.toContain(value);
    }
  });

  test("has a row for every category and one for what belongs to none, as its schema says", async () => {
    const { out } = await run("--preview", "--format", "json");
    const report = JSON.parse(out) as { categories: { category?: string }[] };
    expect(report.categories.map(({ category }) => category)).toEqual([...DataCategoryCode.options, undefined]);
    const validate = schema("preview");
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
  });

  test("is refused like the disclosure itself", async () => {
    const { code, out } = await run("--preview", "--at", "2036-11-24T09:00:00Z");
    expect([code, out.split(" ")[0]]).toEqual([1, "consent.expired"]);
  });
});

describe("what nrs disclose prints for programs", () => {
  test("fits its schema, permitted or not", async () => {
    const validate = schema("disclose");
    for (const more of [[], ["--at", "2036-11-24T09:00:00Z"]]) {
      validate(JSON.parse((await run("--format", "json", ...more)).out));
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(validate({ payload: {}, withheld: [] })).toBe(false);
  });
});
