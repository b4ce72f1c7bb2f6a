import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { expect, test } from "vitest";
import { compiledSchema } from "./compiled-schema.js";

test("a parsed document shares nothing with what was parsed", () => {
  const json = exampleCaseFileJson();
  const parsed = compiledSchema(json.schema)?.parse(json) as typeof json;
  const shared = (one: unknown, other: unknown): boolean =>
    typeof one === "object" &&
    one !== null &&
    (one === other ||
      Object.entries(one).some(([name, inner]) => shared(inner, (other as Record<string, unknown>)[name])));
  expect(parsed.case.id).toBe(json.case.id);
  expect(shared(parsed, json)).toBe(false);
});

test("there is none for an address that nothing has", () => {
  expect(compiledSchema("constructor")).toBeUndefined();
});
