import type { Json } from "@nrs-kit/domain";
import { CaseFile, fieldTree, PurposeCode, type RefusalCode, schemaId } from "@nrs-kit/domain";
import { caseFileJson, exampleCaseFileJson } from "@nrs-kit/domain/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { checkDocument } from "./check-document.js";
import { messageSchemas, messageTypes } from "./message.js";
import { parseShape } from "./parse-shape.js";
import { areIndependent, CANARY, type LeafMutation, leafMutations, mutated } from "./test-support/leaf-mutations.js";
import { messageJson } from "./test-support/message-arbitrary.js";
import { sha256 } from "./test-support/sha256.js";

type Found = readonly (readonly [code: RefusalCode, pointer: string])[];

const limits = { length: 64_000_000, depth: 32, members: 1_000_000 };

const foundIn = (document: unknown): { readonly found: Found; readonly text: string } => {
  const { findings, valid } = checkDocument(JSON.stringify(document), { sha256, limits });
  expect(valid).toBe(findings.length === 0);
  return { found: findings.map(({ code, pointer }) => [code, pointer]), text: JSON.stringify(findings) };
};

const expectedOf = (mutations: readonly LeafMutation[]): Found => mutations.map(({ code, pointer }) => [code, pointer]);

/** The faults a document can be given, without those that make it a document of another kind. */
const faultsOf = (schema: z.ZodType, document: unknown): readonly LeafMutation[] =>
  leafMutations(fieldTree(schema), document).filter(({ path }) => path[0] !== "schema");

interface Subject {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly json: fc.Arbitrary<unknown>;
}

const subjects: readonly Subject[] = [
  { name: "case-file", schema: CaseFile, json: caseFileJson() },
  ...messageTypes.map((type) => ({ name: type, schema: messageSchemas[type], json: messageJson(type) })),
];

/** One wrong leaf anywhere: exactly one finding, there, without its value. */
const assertOneFinding = (document: unknown, mutation: LeafMutation): void => {
  const { found, text } = foundIn(mutated(document, mutation));
  expect(found).toEqual(expectedOf([mutation]));
  expect(text).not.toContain("Zq7x");
};

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length];

describe("a finding of the shape", () => {
  test("counts members that no schema knows, at their object, and does not repeat their names", () => {
    const file = { ...exampleCaseFileJson(), [CANARY]: 1, other: CANARY };
    const { findings } = checkDocument(JSON.stringify(file), { sha256 });
    expect(findings).toEqual([
      { code: "value.not-expected", pointer: "", severity: "error", params: { count: 2 }, line: 1, column: 1 },
    ]);
  });

  test("stands at the map when the name in it is one that the sender chose", () => {
    const message = fc.sample(messageJson("referral.accepted"), { numRuns: 1, seed: 7 })[0] ?? {};
    const at = (codeSetVersions: unknown) => foundIn({ ...message, codeSetVersions }).found;
    expect(at({ [CANARY]: "1.0" })).toEqual([["value.wrong-form", "/codeSetVersions"]]);
    expect(at({ "zq7x-family-name": "?" })).toEqual([["value.wrong-form", "/codeSetVersions"]]);
    expect(at({ purpose: "?" })).toEqual([["value.wrong-form", "/codeSetVersions/purpose"]]);
  });

  test("names the list of an unknown code and the limit that was passed", () => {
    expect(parseShape(PurposeCode, "revenge")).toEqual({
      ok: false,
      refusals: [{ code: "value.not-in-code-list", pointer: "", severity: "error", params: { list: "purpose" } }],
    });
    const persons: Json = [];
    expect(parseShape(CaseFile.shape.persons, persons)).toMatchObject({
      refusals: [{ code: "list.too-short", params: { limit: 1 } }],
    });
    expect(
      parseShape(
        CaseFile.shape.persons,
        Array.from({ length: 41 }, () => ({})),
      ),
    ).toMatchObject({
      refusals: expect.arrayContaining([
        { code: "list.too-long", pointer: "", severity: "error", params: { limit: 40 } },
      ]),
    });
  });

  test.each([
    ["version", -1, "value.too-small"],
    ["version", 1e15, "value.too-large"],
    ["version", 1.5, "value.wrong-type"],
    ["version", "1", "value.wrong-type"],
    ["openedOn", "2026-02-30", "value.wrong-form"],
    ["openedOn", "2026-11-02\n", "value.wrong-form"],
    ["comments", {}, "value.wrong-type"],
    ["sensitivity", null, "value.wrong-type"],
  ])("of a case whose %s is %j is one finding", (name, value, code) => {
    const file = exampleCaseFileJson();
    const { found } = foundIn({ ...file, case: { ...file.case, [name]: value } });
    expect(found).toEqual([[code, `/case/${name}`]]);
  });

  test("says empty text, too long text and too long lists in their own codes", () => {
    const file = exampleCaseFileJson();
    const comment = (text: string) => ({ ...file.case.comments?.[0], text });
    const { found } = foundIn({
      ...file,
      case: { ...file.case, comments: [comment(""), comment("x".repeat(4001)), comment("😀".repeat(4000))] },
    });
    expect(found).toEqual([
      ["value.too-short", "/case/comments/0/text"],
      ["value.too-long", "/case/comments/1/text"],
    ]);
  });
});

describe.each(subjects)("a $name with faults", ({ name, schema, json }) => {
  const document = fc.constantFrom(...fc.sample(json, 3));

  test("gives exactly one finding for one wrong leaf anywhere, at that leaf and without its value", () => {
    const run = fc.property(document, fc.infiniteStream(fc.nat()), (valid, choices) => {
      const faults = faultsOf(schema, valid);
      for (let turn = 0; turn < 5; turn += 1) {
        const mutation = pick(faults, choices.next().value);
        if (mutation !== undefined) assertOneFinding(valid, mutation);
      }
    });
    fc.assert(run, { numRuns: 20, endOnFailure: true });
  });

  test("gives k findings for k independent faults, in the order of the document", () => {
    const run = fc.property(
      document,
      fc.integer({ min: 1, max: 5 }),
      fc.infiniteStream(fc.nat()),
      (valid, k, choices) => {
        const faults = faultsOf(schema, valid);
        const chosen: LeafMutation[] = [];
        for (let turn = 0; turn < 50 && chosen.length < k; turn += 1) {
          const next = pick(faults, choices.next().value);
          if (next !== undefined && areIndependent([...chosen, next])) chosen.push(next);
        }
        const { found, text } = foundIn(mutated(valid, ...chosen));
        expect([...found].sort()).toEqual([...expectedOf(chosen)].sort());
        expect(text).not.toContain("Zq7x");
      },
    );
    fc.assert(run, { numRuns: 20, endOnFailure: true });
  });

  test("is recognised by its schema member only", () => {
    const [valid = {}] = fc.sample(document, 1) as [Record<string, unknown>?];
    const { schema: _, ...without } = valid;
    expect(valid.schema).toBe(schemaId(name));
    expect(foundIn(without).found).toEqual([["document.schema-missing", ""]]);
    expect(foundIn({ ...valid, schema: `${CANARY}` }).found).toEqual([["document.schema-unknown", "/schema"]]);
    expect(foundIn({ ...valid, schema: [name] }).found).toEqual([["document.schema-unknown", "/schema"]]);
  });
});
