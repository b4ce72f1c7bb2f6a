import { describe, expect, test } from "vitest";
import type { CaseFileJson } from "../case-file.js";
import { refusal } from "../result.js";
import { eventOf, sentReferral, smallCaseFile } from "./internal/small-case-file.js";
import { endedReferralHasReason } from "./m07-ended-referral-has-reason.js";

type ReferralJson = NonNullable<CaseFileJson["referrals"]>[number];

const check = (referral: Partial<ReferralJson>) =>
  endedReferralHasReason.check(smallCaseFile({ referrals: [{ ...sentReferral, ...referral }] }));
const refused = [refusal("referral.without-state-reason", "/referrals/0/stateReason")];
const STATES = ["declined", "cancelled", "expired", "no-show", "on-hold"] as const;

describe("M7, a referral that ended or stopped has a reason", () => {
  test("accepts a referral that goes on", () => {
    expect(check({})).toEqual([]);
  });

  test.each(STATES)("accepts the state %s with a reason", (state) => {
    expect(check({ state, stateReason: ["no-capacity"] })).toEqual([]);
  });

  test("accepts a referral closed after completion", () => {
    expect(check({ state: "closed", events: [eventOf("completed", "closed")] })).toEqual([]);
  });

  test("accepts a record that was entered in error", () => {
    expect(check({ state: "declined", recordStatus: "entered-in-error" })).toEqual([]);
  });

  test.each(STATES)("refuses the state %s without a reason", (state) => {
    expect(check({ state })).toEqual(refused);
  });

  test("refuses an empty list of reasons", () => {
    expect(check({ state: "declined", stateReason: [] })).toEqual(refused);
  });

  test("refuses a referral that was given up without a reason", () => {
    expect(check({ state: "closed", events: [eventOf("declined", "closed")] })).toEqual(refused);
  });
});
