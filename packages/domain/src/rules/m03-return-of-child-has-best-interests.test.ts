import { describe, expect, test } from "vitest";
import type { CaseFileJson } from "../case-file.js";
import { refusal } from "../result.js";
import { idOf, principal, smallCaseFile } from "./internal/small-case-file.js";
import { returnOfChildHasBestInterests } from "./m03-return-of-child-has-best-interests.js";

type ReturnJson = NonNullable<CaseFileJson["returns"]>[number];

const back: ReturnJson = {
  id: idOf(70),
  type: "assisted-voluntary-return",
  state: "requested",
  from: "IT",
  to: "MD",
  requestedBy: "urn:example:agency",
  steps: [{ code: "inform", status: "planned" }] as unknown as ReturnJson["steps"],
  centreOffered: true,
};

const check = (birthDate: string | undefined, one: Partial<ReturnJson> = {}) =>
  returnOfChildHasBestInterests.check({
    ...smallCaseFile({ persons: [{ ...principal, birthDate }] }),
    returns: [{ ...back, ...one }] as never,
  });
const refused = [refusal("return.without-best-interests", "/returns/0/bestInterestsDecision")];

describe("M3, a child is returned in its best interests", () => {
  test("accepts an adult, and a child with the decision", () => {
    expect(check("1990")).toEqual([]);
    expect(check("2015", { bestInterestsDecision: "pending" })).toEqual([]);
  });

  test("accepts who is certainly an adult on arrival", () => {
    expect(check("2008-03-01", { arrivalOn: "2026-06-01T09:00:00Z" })).toEqual([]);
  });

  test("refuses a child, and a doubtful age as that of a child", () => {
    expect(check("2015")).toEqual(refused);
    expect(check(undefined)).toEqual(refused);
    expect(check("2008", { arrivalOn: "2026-06-01T09:00:00Z" })).toEqual(refused);
  });
});
