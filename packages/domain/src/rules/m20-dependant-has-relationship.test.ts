import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { child, idOf, principal, smallCaseFile } from "./internal/small-case-file.js";
import { dependantHasRelationship } from "./m20-dependant-has-relationship.js";

const persons = [principal, child];
const dependantRecords = [{ person: child.id, accompanies: principal.id }];

describe("M20, a dependant has a relationship", () => {
  test.each([
    { from: principal.id, to: child.id, type: "mother" as const },
    { from: child.id, to: principal.id, type: "child" as const },
  ])("accepts a relationship in either direction: $type", (relationship) => {
    const file = smallCaseFile({ persons, dependantRecords, relationships: [relationship] });
    expect(dependantHasRelationship.check(file)).toEqual([]);
  });

  test("refuses a dependant without a relationship", () => {
    expect(dependantHasRelationship.check(smallCaseFile({ persons, dependantRecords }))).toEqual([
      refusal("dependant.without-relationship", "/dependantRecords/0/accompanies"),
    ]);
  });

  test("refuses a dependant related only to somebody else", () => {
    const other = { id: idOf(3), role: ["relative" as const] };
    const relationships = [{ from: other.id, to: child.id, type: "grandparent" as const }];
    const file = smallCaseFile({ persons: [...persons, other], dependantRecords, relationships });
    expect(dependantHasRelationship.check(file)).toEqual([
      refusal("dependant.without-relationship", "/dependantRecords/0/accompanies"),
    ]);
  });
});
