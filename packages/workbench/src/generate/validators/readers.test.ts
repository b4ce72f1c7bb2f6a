import { describe, expect, test } from "vitest";
import type { ObjectBundle } from "./bundle.js";
import type { Leaf, Leaves } from "./leaves.js";
import { readersSource } from "./readers.js";
import type { SchemaMember, SchemaShape } from "./shape-of-schema.js";

const text = { kind: "text", min: 1, max: 9, pattern: undefined } as const;
const leaves: Leaves = {
  all: new Map<string, Leaf>([
    ["Line", text],
    ["Uuid", text],
    ["StateCodes", { kind: "codes", codes: ["a", "b"] }],
  ]),
  nameOf: (shape) => (shape.kind === "reference" ? shape.name : ""),
};
const reference = (name: string): SchemaShape => ({ kind: "reference", name });

/** The readers of an object with these members, and of one that it holds. */
const sourceOf = (...members: readonly SchemaMember[]): string => {
  const root = { kind: "object", members } as const;
  const bundle: ObjectBundle = { kind: "object", path: "x", root, conditions: [], definitions: new Map() };
  const inner = { kind: "object", members: [{ name: "id", required: true, shape: reference("Uuid") }] } as const;
  return readersSource("X", bundle, [["Inner", inner]], leaves);
};

const member = (name: string, shape: SchemaShape, required = false): SchemaMember => ({ name, required, shape });

describe("readersSource", () => {
  test("numbers names in their order, each once, and tells each kind of member in its way", () => {
    const source = sourceOf(
      member("id", reference("Uuid"), true),
      member("line", reference("Line")),
      member("state", reference("StateCodes")),
      member("inner", reference("Inner")),
      member("states", { kind: "list", min: 1, max: 2, element: reference("StateCodes") }),
      member("all", { kind: "list", min: 0, max: 3, element: reference("Inner") }),
    );
    expect(source).toContain('memberNames: string = "id line state inner states all"');
    for (const line of [
      "case 1: id = tape.uuid();",
      "case 2: line = tape.text(); tape.expect(isLine(line));",
      "case 3: state = tape.text(); tape.expectCode(isStateCodes(state));",
      "case 4: inner = readInner(tape);",
      "case 5: states = tape.codes(1, 2, isStateCodes);",
      "case 6: all = tape.list(0, 3, readInner);",
      "if (id === undefined) tape.refuse();",
    ])
      expect(source).toContain(line);
  });

  test("calls no variable by a word that means something else", () => {
    const source = sourceOf(member("case", { kind: "boolean" }), member("name", { kind: "boolean" }));
    expect(source).toContain("return { case: caseMember, name: nameMember };");
  });

  test.each<SchemaShape>([
    { kind: "anything" },
    { kind: "map", names: reference("Line"), values: reference("Line") },
    { kind: "integer", min: -1, max: 1 },
  ])("makes no reader of what a tape does not tell: $kind", (shape) => {
    expect(() => sourceOf(member("a", shape))).toThrow("a: no reader is made of");
  });
});
