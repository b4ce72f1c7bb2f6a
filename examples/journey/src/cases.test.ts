import { readdirSync, readFileSync } from "node:fs";
import { CaseFile, dangerouslyReveal, Sensitive } from "@nrs-kit/domain";
import { checkDocument } from "@nrs-kit/interchange";
import schema from "@nrs-kit/interchange/schemas/v1/case-file.schema.json" with { type: "json" };
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { revisionHash } from "./revision-hash.js";
import { sha256 } from "./sha256.js";
import { stories } from "./stories/index.js";

const folder = new URL("../cases/", import.meta.url);
const textOf = (id: string): string => readFileSync(new URL(`${id}.json`, folder), "utf8");
const caseOf = (id: string): CaseFile => CaseFile.parse(JSON.parse(textOf(id)));
const accepts = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const freeTextsIn = (value: unknown): readonly string[] => {
  if (value instanceof Sensitive) return [String(dangerouslyReveal(value))];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(freeTextsIn) : [];
};

test("there is a case file for each story and no other", () => {
  const names = readdirSync(folder).map((name) => name.replace(".json", ""));
  expect(names.sort()).toEqual(stories.map(({ id }) => id).sort());
});

describe.each(stories.map(({ id }) => id))("the case file %s", (id) => {
  test("is accepted without a finding", () => {
    expect(checkDocument(textOf(id), { sha256 })).toMatchObject({ valid: true, kind: "case-file", findings: [] });
  });

  test("is accepted by the published schema in another validator", () => {
    accepts(JSON.parse(textOf(id)));
    expect(accepts.errors ?? []).toEqual([]);
  });

  test("is marked synthetic, and so is each of its free texts", () => {
    const texts = freeTextsIn(caseOf(id));
    expect(caseOf(id).synthetic).toBe(true);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => !text.startsWith("SYNTHETIC"))).toEqual([]);
  });

  test("has a digest for each revision of a consent", () => {
    const { consents = [] } = caseOf(id);
    expect(consents.length).toBeGreaterThan(1);
    expect(consents.map((consent) => consent.revisionHash)).toEqual(consents.map(revisionHash));
  });

  test("has one referral in draft, and a directory with every organisation that it names", () => {
    const { referrals = [], organisations = [], consents = [] } = caseOf(id);
    const known = organisations.map((organisation) => organisation.id);
    expect(referrals.map(({ state }) => state)).toEqual(["draft"]);
    expect(known).toEqual(expect.arrayContaining(consents.map(({ recipient }) => recipient)));
    expect(known).toEqual(expect.arrayContaining(referrals.flatMap(({ from, to }) => [from, to])));
  });
});
