import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { child, idOf, principal, smallCaseFile } from "./internal/small-case-file.js";
import { caseHasOnePrincipal } from "./r01-case-has-one-principal.js";

describe("R1, a case has one principal", () => {
  test("accepts a file with one principal", () => {
    expect(caseHasOnePrincipal.check(smallCaseFile({ persons: [child, principal] }))).toEqual([]);
  });

  test("refuses a file without a principal", () => {
    const file = smallCaseFile({ persons: [child] });
    expect(caseHasOnePrincipal.check(file)).toEqual([refusal("case.principal-not-single", "/persons")]);
  });

  test("refuses every principal after the first", () => {
    const file = smallCaseFile({ persons: [principal, child, { ...principal, id: idOf(3) }] });
    expect(caseHasOnePrincipal.check(file)).toEqual([refusal("case.principal-not-single", "/persons/2/role")]);
  });
});
