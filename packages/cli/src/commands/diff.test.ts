import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { main } from "../main.js";

const published = readFileSync(
  fileURLToPath(new URL("../../../interchange/schemas/v1/capacity.asked.schema.json", import.meta.url)),
  "utf8",
);
const changed = (change: (schema: { properties: Record<string, object>; required: string[] }) => void): string => {
  const schema = JSON.parse(published) as { properties: Record<string, object>; required: string[] };
  change(schema);
  return JSON.stringify(schema);
};

const files: Readonly<Record<string, string>> = {
  published,
  wider: changed(({ properties }) => Object.assign(properties, { note: { type: "string", maxLength: 10 } })),
  narrower: changed(({ properties }) => Reflect.deleteProperty(properties, "retentionUntil")),
  broken: "{",
  list: "[]",
};

const run = async (args: readonly string[]) => {
  let [out, err] = ["", ""];
  const code = await main(["diff", ...args], {
    open: (path) => Readable.from([Buffer.from(files[path] ?? "")]),
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

describe("nrs diff", () => {
  test("finds nothing between a schema and itself and exits with 0", async () => {
    expect(await run(["published", "published"])).toEqual({
      code: 0,
      out: "breaking 0, dangerous 0, safe 0\n",
      err: "",
    });
  });

  test("accepts a property that was added, and says what a reader of the old version does with it", async () => {
    const { code, out } = await run(["published", "wider"]);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "schema.property-added  dangerous  /properties/note
        What: The new schema has a property that the old one does not have.
        Why:  A reader of the old version refuses documents that carry it.
        Do:   Raise the minor version, and send the property only to readers that know it.

      breaking 0, dangerous 1, safe 0
      "
    `);
  });

  test("objects to a property that was removed, as JSON in the language that was asked for", async () => {
    const { code, out } = await run(["published", "narrower", "--format", "json", "--lang", "ro"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      breaking: 1,
      dangerous: 0,
      safe: 0,
      changes: [
        {
          change: "breaking",
          code: "schema.property-removed",
          pointer: "/properties/retentionUntil",
          what: "O proprietate din schema veche nu se află în cea nouă.",
        },
      ],
    });
  });

  test.each(["broken", "list"])("refuses a file that holds no schema: %s", async (file) => {
    expect(await run(["published", file])).toMatchObject({
      code: 1,
      out: expect.stringContaining(`schema.malformed  ${file}`),
    });
    const { code, out } = await run([file, "published", "--format", "json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ file, refusals: [{ code: "schema.malformed" }] });
  });

  test("takes two schemas, no more and no fewer", async () => {
    for (const args of [[], ["published"], ["published", "published", "published"]]) {
      expect(await run(args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining("two schemas") });
    }
  });
});
