import { describe, expect, test } from "vitest";
import { bundleOf, sharedDefinitions } from "./bundle.js";
import { shapeOfSchema } from "./shape-of-schema.js";

const text = { type: "string", maxLength: 3 };

describe("a schema for which no validator can be made is an error", () => {
  test.each([
    ["a keyword that the generator does not know", { ...text, format: "date" }],
    ["one beside a reference", { $ref: "#/$defs/Uuid", minLength: 1 }],
    ["a reference that leaves the file", { $ref: "other.json" }],
    ["a type that is not implemented", { type: "number", minimum: 0, maximum: 1 }],
    ["two types", { type: ["string", "null"], maxLength: 3 }],
    ["a choice of what is no text", { enum: ["a", 1] }],
    ["a text without a limit", { type: "string" }],
    ["a list without a limit", { type: "array", items: text }],
    ["an integer without a limit", { type: "integer", minimum: 0 }],
    ["an object that is not closed", { type: "object", properties: {} }],
    [
      "an object that requires what it does not declare",
      { type: "object", required: ["a"], additionalProperties: false },
    ],
    ["a list that must be unique", { type: "array", items: text, maxItems: 2, uniqueItems: true }],
    ["a truth value in the place of a schema", { type: "array", items: true, maxItems: 2 }],
    ["alternatives", { anyOf: [text] }],
  ])("%s", (_, schema) => {
    expect(() => shapeOfSchema(schema, "here")).toThrow("here");
  });
});

const closed = { type: "object", properties: { a: text, b: text }, required: ["a"], additionalProperties: false };
const condition = {
  if: { type: "object", properties: { a: { enum: ["x"] } }, required: ["a"] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { type: "object", properties: { consentRef: true }, required: ["consentRef"] },
};

describe("a file for which no validator can be made is an error", () => {
  test.each([
    ["a keyword at the root", { ...closed, $defs: {}, minProperties: 1 }],
    ["a condition of another form", { ...closed, $defs: {}, allOf: [{ ...condition, else: {} }] }],
    ["a condition that says what no refusal says", { ...closed, $defs: {}, allOf: [{ ...condition, if: closed }] }],
    ["a choice between kinds of another form", { type: "object", properties: { type: { enum: ["a"] } }, allOf: [] }],
  ])("%s", (_, schema) => {
    expect(() => bundleOf("here", schema)).toThrow("here");
  });

  test("two files that mean different things by one name", () => {
    const file = (max: number) => bundleOf("here", { ...closed, $defs: { T: { ...text, maxLength: max } } });
    const bundles = [file(1), file(2)].flatMap((one) => (one.kind === "object" ? [one] : []));
    expect(() => sharedDefinitions(bundles)).toThrow("T means something else");
  });

  test("a definition that leads back to itself", () => {
    const loop = bundleOf("here", {
      ...closed,
      $defs: { T: { type: "array", maxItems: 1, items: { $ref: "#/$defs/T" } } },
    });
    expect(() => sharedDefinitions(loop.kind === "object" ? [loop] : [])).toThrow("T");
  });
});
