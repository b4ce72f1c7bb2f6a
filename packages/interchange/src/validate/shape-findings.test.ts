import type { Json } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { compiledSchema } from "../compiled-schema.js";
import { documentSchemas } from "../document.js";
import { documentValidators } from "../generated/validators/document-validators.js";
import { shapeRefusals } from "../shape-refusals.js";
import { naturals, nearMiss } from "../test-support/near-miss.js";
import { compiled, documentsFor, schemaFiles, schemaOf } from "../test-support/schemas.js";
import type { DocumentValidator } from "./document-validator.js";
import { shapeFindings } from "./shape-findings.js";

/** A valid document and documents with up to three small changes. */
const instancesFor = (file: string): readonly unknown[] => {
  const random = naturals(20261127);
  const [document] = documentsFor(file, 1, 27);
  const altered = Array.from({ length: 60 }, (_, at) => {
    const once = nearMiss(document, random);
    return at % 3 === 0 ? nearMiss(nearMiss(once, random), random) : once;
  });
  // The reader refuses this name before any shape is asked.
  return [document, ...altered].filter((one) => !JSON.stringify(one).includes('"__proto__":'));
};

const findingsOf = ({ shape }: DocumentValidator, instance: unknown): readonly unknown[] =>
  shapeFindings(shape, instance).map(({ keyword: _, ...refusal }) => refusal);

const refusalsOf = (schema: z.ZodType, instance: unknown): readonly unknown[] => {
  const parsed = schema.safeParse(instance);
  return parsed.success ? [] : shapeRefusals(parsed.error.issues, instance as Json, schema);
};

const subjects = schemaFiles.flatMap((file) => {
  const id = String(schemaOf(file).$id);
  const schema = documentSchemas.get(id)?.schema;
  const validator = documentValidators.get(id);
  return schema === undefined ? [] : [{ file, id, schema, validator: validator as DocumentValidator }];
});

test("every kind of document and version has a shipped validator, and there is no other", () => {
  expect([...documentValidators.keys()].sort()).toEqual([...documentSchemas.keys()].sort());
});

test("lengths and repetitions count characters, not code units, in every validator", async () => {
  const absence = { pointer: `/${"😀".repeat(100)}`, reason: "unknown" };
  const file = { ...exampleCaseFileJson(), absences: [absence] };
  expect(documentSchemas.get(file.schema)?.schema.safeParse(file).success).toBe(true);
  expect(compiled("case-file.schema.json")(file)).toBe(true);
  expect(documentValidators.get(file.schema)?.is(file)).toBe(true);
});

test("an object that hides its members from the validator is refused with a finding", () => {
  const { schema, ...rest } = exampleCaseFileJson();
  const hiding = Object.defineProperty({ ...rest }, "schema", { value: schema, enumerable: false });
  const validator = documentValidators.get(schema) as DocumentValidator;
  expect(validator.is(hiding)).toBe(false);
  expect(findingsOf(validator, hiding)).toEqual([{ code: "value.wrong-type", pointer: "", severity: "error" }]);
});

describe.each(subjects)("the shipped validator of $file", ({ file, id, schema, validator }) => {
  test("finds what the Zod schema finds, in its order, and gives it the same values and issues when it is wired to it", () => {
    let refused = 0;
    for (const instance of instancesFor(file)) {
      const findings = findingsOf(validator, instance);
      expect(findings).toEqual(refusalsOf(schema, instance));
      expect(validator.is(instance)).toBe(findings.length === 0);
      const [plain, compiled] = [schema.safeParse(instance), compiledSchema(id)?.safeParse(instance)];
      expect(compiled?.data).toEqual(plain.data);
      expect(compiled?.error?.issues).toEqual(plain.error?.issues);
      if (findings.length > 0) refused += 1;
    }
    expect(refused).toBeGreaterThan(10);
  });
});
