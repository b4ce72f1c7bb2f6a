import { describe, expect, test } from "vitest";
import type { CaseFileJson } from "../case-file.js";
import { refusal } from "../result.js";
import { eventOf, feedback, sentReferral, smallCaseFile } from "./internal/small-case-file.js";
import { closedReferralHasOutcome } from "./m07-closed-referral-has-outcome.js";

type ReferralJson = NonNullable<CaseFileJson["referrals"]>[number];

const check = (referral: Partial<ReferralJson>) =>
  closedReferralHasOutcome.check(smallCaseFile({ referrals: [{ ...sentReferral, ...referral }] }));
const refused = [refusal("referral.closed-without-outcome", "/referrals/0/state")];

describe("M7, a closed referral has an outcome", () => {
  test("accepts a referral that goes on", () => {
    expect(check({})).toEqual([]);
  });

  test("accepts feedback", () => {
    expect(check({ state: "closed", feedback })).toEqual([]);
  });

  test("accepts a reason", () => {
    expect(check({ state: "closed", stateReason: ["no-capacity"] })).toEqual([]);
  });

  test("leaves a referral whose events tell how it closed to the other rules", () => {
    expect(check({ state: "closed", events: [eventOf("expired", "closed")] })).toEqual([]);
  });

  test("accepts a record that was entered in error", () => {
    expect(check({ state: "closed", recordStatus: "entered-in-error" })).toEqual([]);
  });

  test("refuses a closed referral with neither", () => {
    expect(check({ state: "closed" })).toEqual(refused);
  });

  test("refuses a closed referral whose events stop before the closing", () => {
    expect(check({ state: "closed", events: [eventOf("ready", "sent")] })).toEqual(refused);
  });
});
