import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { child, principal, smallCaseFile } from "./internal/small-case-file.js";
import { atRiskHasRiskProfile } from "./m01-at-risk-has-risk-profile.js";

const statusDeterminations = [
  { status: "potential-victim-at-risk" as const, decidedBy: "ngo" as const, decidedOn: "2026-03" },
];
const riskProfile = { assessedOn: "2026-03-01", overallRisk: "medium" as const };

describe("M1, who is at risk has a risk profile", () => {
  test("accepts a case without that status", () => {
    expect(atRiskHasRiskProfile.check(smallCaseFile())).toEqual([]);
  });

  test("accepts that status with a risk profile of the principal", () => {
    const file = smallCaseFile({ statusDeterminations, riskProfiles: [{ ...riskProfile, person: principal.id }] });
    expect(atRiskHasRiskProfile.check(file)).toEqual([]);
  });

  test("refuses that status without a risk profile", () => {
    expect(atRiskHasRiskProfile.check(smallCaseFile({ statusDeterminations }))).toEqual([
      refusal("status.at-risk-without-risk-profile", "/statusDeterminations/0/status"),
    ]);
  });

  test("refuses that status when only somebody else has a risk profile", () => {
    const persons = [principal, child];
    const file = smallCaseFile({ persons, statusDeterminations, riskProfiles: [{ ...riskProfile, person: child.id }] });
    expect(atRiskHasRiskProfile.check(file)).toEqual([
      refusal("status.at-risk-without-risk-profile", "/statusDeterminations/0/status"),
    ]);
  });
});
