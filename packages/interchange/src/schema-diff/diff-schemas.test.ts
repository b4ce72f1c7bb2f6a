import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schemaFiles, schemaOf } from "../test-support/schemas.js";
import { diffSchemas } from "./diff-schemas.js";
import type { SchemaChange } from "./schema-change.js";

const changesOf = (before: unknown, after: unknown): readonly SchemaChange[] => {
  const found = diffSchemas(before, after);
  if (!found.ok) throw new Error(found.refusals[0].code);
  return found.value;
};

const said = (before: unknown, after: unknown): readonly string[] =>
  changesOf(before, after).map(({ change, code, pointer }) => `${change} ${code} ${pointer}`);

const object = (properties: object, required: readonly string[] = [], more: object = {}) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
  ...more,
});
const text = { type: "string", maxLength: 10 };

const condition = (then: unknown) => ({ allOf: [{ if: {}, then }] });

describe("diffSchemas says of one change", () => {
  test.each([
    ["a property removed", object({ a: text }), object({}), "breaking schema.property-removed /properties/a"],
    ["a property added", object({}), object({ a: text }), "dangerous schema.property-added /properties/a"],
    [
      "a property demanded",
      object({ a: text }),
      object({ a: text }, ["a"]),
      "breaking schema.property-required /properties/a",
    ],
    [
      "a new property demanded",
      object({}),
      object({ a: text }, ["a"]),
      "breaking schema.property-required /properties/a",
    ],
    [
      "a property no longer demanded",
      object({ a: text }, ["a"]),
      object({ a: text }),
      "dangerous schema.property-optional /properties/a",
    ],
    ["another type", { type: "string" }, { type: "boolean" }, "breaking schema.type-changed /type"],
    ["a code removed", { enum: ["a", "b"] }, { enum: ["a"] }, "breaking schema.code-removed /enum"],
    ["a code added", { enum: ["a"] }, { enum: ["a", "b"] }, "dangerous schema.code-added /enum"],
    ["a list of codes where any was allowed", {}, { enum: ["a"] }, "breaking schema.code-removed /enum"],
    ["any code where a list was", { enum: ["a"] }, {}, "dangerous schema.limit-loosened /enum"],
    ["a shorter text", { maxLength: 5 }, { maxLength: 4 }, "breaking schema.limit-tightened /maxLength"],
    ["a longer text", { maxLength: 5 }, { maxLength: 6 }, "dangerous schema.limit-loosened /maxLength"],
    ["a greatest length that was none", {}, { maxLength: 6 }, "breaking schema.limit-tightened /maxLength"],
    ["a higher minimum", { minimum: 1 }, { minimum: 2 }, "breaking schema.limit-tightened /minimum"],
    ["a lower minimum", { minimum: 1 }, { minimum: 0 }, "dangerous schema.limit-loosened /minimum"],
    ["another pattern", { pattern: "^a$" }, { pattern: "^b$" }, "breaking schema.pattern-changed /pattern"],
    ["no pattern any more", { pattern: "^a$" }, {}, "dangerous schema.limit-loosened /pattern"],
    [
      "a closed object",
      { type: "object" },
      { type: "object", additionalProperties: false },
      "breaking schema.limit-tightened /additionalProperties",
    ],
    [
      "an opened object",
      object({}),
      { ...object({}), additionalProperties: text },
      "dangerous schema.limit-loosened /additionalProperties",
    ],
    [
      "a property that an open object had already",
      { properties: {} },
      { properties: { a: text } },
      "breaking schema.property-added /properties/a",
    ],
    [
      "elements of another form",
      { items: text },
      { items: { ...text, maxLength: 9 } },
      "breaking schema.limit-tightened /items/maxLength",
    ],
    [
      "names of another form",
      { propertyNames: { pattern: "^a$" } },
      { propertyNames: { pattern: "^b$" } },
      "breaking schema.pattern-changed /propertyNames/pattern",
    ],
    ["a condition added", {}, condition(false), "breaking schema.condition-changed /allOf/0"],
    ["a condition gone", condition(false), {}, "dangerous schema.limit-loosened /allOf"],
    [
      "a consequence that demands more",
      condition({}),
      condition({ required: ["a"] }),
      "breaking schema.property-required /allOf/0/then/properties/a",
    ],
    ["a keyword that it does not know", {}, { not: {} }, "breaking schema.condition-changed /not"],
    ["a title", { title: "A" }, { title: "B" }, "safe schema.prose-changed /title"],
  ])("%s", (_, before, after, expected) => {
    expect(said(before, after)).toEqual([expected]);
  });
});

describe("diffSchemas", () => {
  const refers = (definition: object) => ({
    ...object({ a: { $ref: "#/$defs/Name" }, b: { $ref: "#/$defs/Name" } }),
    $defs: { Name: definition },
  });

  test("names a change of a shared definition once, where it is defined", () => {
    expect(said(refers(text), refers({ ...text, maxLength: 9 }))).toEqual([
      "breaking schema.limit-tightened /$defs/Name/maxLength",
    ]);
  });

  test("sees no change where a definition was only written in place", () => {
    const inPlace = object({ a: text, b: text });
    expect(said(refers(text), inPlace)).toEqual([]);
    expect(said(inPlace, refers(text))).toEqual([]);
  });

  test("comes to an end with a definition that refers to itself", () => {
    const tree = (length: number) => ({
      $ref: "#/$defs/Tree",
      $defs: { Tree: object({ name: { type: "string", maxLength: length }, below: { $ref: "#/$defs/Tree" } }) },
    });
    expect(said(tree(5), tree(6))).toEqual(["dangerous schema.limit-loosened /$defs/Tree/properties/name/maxLength"]);
  });

  test("takes another address and another version of the same schema for what they are", () => {
    const version = (number: string) =>
      object({ schema: { const: `https://example.org/${number}` }, specVersion: { enum: [number] } });
    expect(said(version("1.0"), version("1.1"))).toEqual([
      "safe schema.version-changed /properties/schema",
      "safe schema.version-changed /properties/specVersion",
    ]);
  });

  test.each([
    ["no schema", 3],
    ["a reference that leads nowhere", { $ref: "#/$defs/Nobody" }],
    ["a reference to another document", { items: { $ref: "https://example.org/a.json" } }],
    ["a reference with a constraint beside it", { $ref: "#/$defs/A", maxLength: 3, $defs: { A: {} } }],
    ["definitions that are none", { $defs: { A: 3 } }],
  ])("refuses %s, on whichever side it stands", (_, malformed) => {
    expect(diffSchemas(malformed, {})).toMatchObject({
      ok: false,
      refusals: [{ code: "schema.malformed", pointer: "/0" }],
    });
    expect(diffSchemas({}, malformed)).toMatchObject({
      ok: false,
      refusals: [{ code: "schema.malformed", pointer: "/1" }],
    });
  });

  test("finds a form given to a property that was demanded all along and never declared", () => {
    const before = { type: "object", required: ["b"] };
    const after = { ...before, properties: { b: { type: "string" } } };
    expect(said(before, after)).toEqual(["breaking schema.property-added /properties/b"]);
  });

  test.each(schemaFiles)("finds no change between %s and itself", (file) => {
    expect(changesOf(schemaOf(file), schemaOf(file))).toEqual([]);
  });

  test("finds a code that one of the many messages lost in the schema of any message", () => {
    const before = schemaOf("message.schema.json");
    const after = structuredClone(before) as {
      $defs: Record<string, { properties: Record<string, { const?: string }> }>;
    };
    const accepted = after.$defs["referral.accepted"]?.properties.type;
    if (accepted === undefined) throw new Error("the message is missing");
    accepted.const = "referral.agreed";
    expect(said(before, after)[0]).toBe("breaking schema.code-removed /$defs/referral.accepted/properties/type/const");
  });
});

/** Small schemas of this house, whose differences random values can show. */
const small = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 2 },
    fc.record({ type: fc.constant("integer"), minimum: fc.nat(3), maximum: fc.nat(5) }),
    fc.record({ type: fc.constant("string"), maxLength: fc.nat(2) }, { requiredKeys: ["type"] }),
    fc.record({ enum: fc.subarray(["a", "b", 1, 2], { minLength: 1 }) }),
    fc.record({ const: fc.constantFrom("a", 1) }),
    fc.constant({}),
    fc.record(
      { type: fc.constant("array"), items: tie("schema"), maxItems: fc.nat(2), minItems: fc.nat(1) },
      { requiredKeys: ["type"] },
    ),
    fc.record(
      {
        type: fc.constant("object"),
        properties: fc.dictionary(fc.constantFrom("a", "b"), tie("schema"), { maxKeys: 2, noNullPrototype: true }),
        required: fc.subarray(["a", "b"]),
        additionalProperties: fc.oneof(fc.constant(false), fc.constant(true), tie("schema")),
      },
      { requiredKeys: ["type"] },
    ),
  ),
})).schema;

const values = fc.jsonValue({ maxDepth: 2 });
const near = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom("", "a", "b", "abc", 0, 1, 2, 3, 4, true, null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

describe("the laws of diffSchemas", () => {
  const accepts = (schema: object) => new Ajv2020({ strict: false }).compile(schema);

  test("without a breaking change every document that was valid stays valid", () => {
    let kept = 0;
    fc.assert(
      fc.property(
        small,
        small,
        fc.array(fc.oneof(near, values), { minLength: 20, maxLength: 40 }),
        (before, after, all) => {
          if (changesOf(before, after).some(({ change }) => change === "breaking")) return;
          const [old, now] = [accepts(before), accepts(after)];
          for (const value of all.filter((one) => old(one))) {
            kept += 1;
            expect(now(value)).toBe(true);
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(kept).toBeGreaterThan(200);
  });

  test("without any change both accept the same", () => {
    fc.assert(
      fc.property(small, small, fc.array(near, { minLength: 10, maxLength: 20 }), (before, after, all) => {
        if (changesOf(before, after).length > 0) return;
        const [old, now] = [accepts(before), accepts(after)];
        for (const value of all) expect(now(value)).toBe(old(value));
      }),
      { numRuns: 1000 },
    );
  });
});
