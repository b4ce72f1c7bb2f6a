import { expect, test } from "vitest";
import { bundleOf, type ObjectBundle } from "./bundle.js";
import { compactFile } from "./compact.js";

const bundle = (properties: object, $defs: object = {}): ObjectBundle => {
  const made = bundleOf("note", { type: "object", properties, required: ["a"], additionalProperties: false, $defs });
  if (made.kind !== "object") throw new Error("not an object");
  return made;
};

const notationOf = (properties: object, $defs?: object): readonly string[] => {
  const [, text = '""'] = /const notation = (".*");/.exec(compactFile(bundle(properties, $defs)).content) ?? [];
  return String(JSON.parse(text)).split("\n");
};

test("writes leaves first, codes last of them, and each thing once and behind what it refers to", () => {
  const text = { type: "string", minLength: 1, maxLength: 9, pattern: "^a$" };
  const codes = { type: "string", enum: ["x", "y"] };
  const inner = {
    type: "object",
    properties: { codes, n: { type: "integer", minimum: 1, maximum: 3 } },
    required: ["n"],
    additionalProperties: false,
  };
  const list = { type: "array", maxItems: 4, items: { $ref: "#/$defs/Inner" } };
  const properties = { a: text, b: { type: "boolean" }, c: { type: "string", const: "v" }, d: list, e: list, f: text };
  expect(notationOf(properties, { Inner: inner })).toEqual([
    "~1 9 ^a$",
    "?",
    "'v",
    "#1 3",
    "=x y",
    "{codes 4 n! 3",
    "*0 4 5",
    "{a! 0 b 1 c 2 d 6 e 6 f 0",
  ]);
});

test("refuses what it has no notation for", () => {
  const map = { type: "object", propertyNames: { type: "string", maxLength: 3 }, additionalProperties: {} };
  expect(() => compactFile(bundle({ a: map }))).toThrow("note: map has no compact notation");
  expect(() => compactFile(bundle({ a: {} }))).toThrow("note: anything has no compact notation");
  expect(() => compactFile(bundle({ a: { type: "boolean" }, "b c": { type: "boolean" } }))).toThrow(
    "b c has no compact notation",
  );
  const choice = (...codes: readonly string[]) => ({ a: { type: "string", enum: codes } });
  expect(() => compactFile(bundle(choice("x y", "z")))).toThrow("note: a code with a blank");
  expect(() => compactFile(bundle(choice("x\ny", "z")))).toThrow("note: a line break has no compact notation");
  const type = { a: { type: "boolean" }, type: { type: "string", const: "v" } };
  expect(() => compactFile(bundle(type))).toThrow("type has no compact notation");
  const condition = { member: "a", values: ["x"], needs: "b", code: "message.consent-not-cited" };
  expect(() => compactFile({ ...bundle(choice("x", "z")), conditions: [condition] })).toThrow(
    "note: a condition has no compact notation",
  );
});
