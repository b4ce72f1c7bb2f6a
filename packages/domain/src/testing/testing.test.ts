import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CaseFile } from "../case-file.js";
import { entities } from "../entity.js";
import { checkCaseFile } from "../rules/index.js";
import { arbitraryOf, caseFileJson, exampleCaseFile } from "./index.js";

describe("the example case file", () => {
  test("has its shape and breaks no rule", () => {
    expect(checkCaseFile(exampleCaseFile())).toEqual([]);
  });
});

describe("generated JSON", () => {
  test("is accepted by the schema it was made from, for every entity and datatype", () => {
    for (const schema of entities.values()) {
      fc.assert(
        fc.property(arbitraryOf(schema), (json) => schema.safeParse(json).success),
        { numRuns: 10 },
      );
    }
  });

  test("is a case file whose references name its own persons", () => {
    fc.assert(
      fc.property(caseFileJson(), (json) => {
        const file = CaseFile.parse(json);
        const ids = new Set(file.persons.map(({ id }) => id));
        return (file.riskProfiles ?? []).every(({ person }) => ids.has(person));
      }),
      { numRuns: 30 },
    );
  });
});
