import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { child, principal, smallCaseFile } from "./internal/small-case-file.js";
import { childHasGuardianship } from "./m03-child-has-guardianship.js";

const minor = { ...principal, birthDate: "2010" };
const missing = [refusal("guardianship.missing-for-child", "/guardianships")];

describe("M3, a child has a guardianship", () => {
  test("accepts an adult without one", () => {
    expect(childHasGuardianship.check(smallCaseFile())).toEqual([]);
  });

  test("accepts a child with the note that none is appointed", () => {
    const file = smallCaseFile({ persons: [minor], guardianships: [{ person: minor.id, kind: "none-appointed" }] });
    expect(childHasGuardianship.check(file)).toEqual([]);
  });

  test("leaves a file without a principal to another rule", () => {
    expect(childHasGuardianship.check(smallCaseFile({ persons: [child] }))).toEqual([]);
  });

  test("refuses a child without one", () => {
    expect(childHasGuardianship.check(smallCaseFile({ persons: [minor] }))).toEqual(missing);
  });

  test("refuses a disputed age without one", () => {
    const disputed = { ...principal, majorityAtRegistration: "age-disputed" as const };
    expect(childHasGuardianship.check(smallCaseFile({ persons: [disputed] }))).toEqual(missing);
  });

  test("refuses a person who came of age in the month of opening, when the day is not known", () => {
    const comingOfAge = { ...principal, birthDate: "2008-03-15" };
    expect(childHasGuardianship.check(smallCaseFile({ persons: [comingOfAge] }))).toEqual(missing);
  });

  test("refuses a child when the guardianship is for somebody else", () => {
    const guardianships = [{ person: child.id, kind: "parent" as const }];
    expect(childHasGuardianship.check(smallCaseFile({ persons: [minor, child], guardianships }))).toEqual(missing);
  });
});
