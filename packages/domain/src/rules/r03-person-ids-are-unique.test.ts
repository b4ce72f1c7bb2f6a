import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { child, principal, smallCaseFile } from "./internal/small-case-file.js";
import { personIdsAreUnique } from "./r03-person-ids-are-unique.js";

describe("R3, person ids are unique", () => {
  test("accepts persons with identifiers of their own", () => {
    expect(personIdsAreUnique.check(smallCaseFile({ persons: [principal, child] }))).toEqual([]);
  });

  test("refuses the second person with the same identifier", () => {
    const file = smallCaseFile({ persons: [principal, { ...child, id: principal.id }] });
    expect(personIdsAreUnique.check(file)).toEqual([refusal("person.id-repeated", "/persons/1/id")]);
  });
});
