import { describe, expect, test } from "vitest";
import type { CaseFileJson } from "../case-file.js";
import { refusal } from "../result.js";
import { eventOf, feedback, sentReferral, smallCaseFile } from "./internal/small-case-file.js";
import { completedReferralHasFeedback } from "./m07-completed-referral-has-feedback.js";

type ReferralJson = NonNullable<CaseFileJson["referrals"]>[number];

const check = (referral: Partial<ReferralJson>) =>
  completedReferralHasFeedback.check(smallCaseFile({ referrals: [{ ...sentReferral, ...referral }] }));
const refused = [refusal("referral.without-feedback", "/referrals/0/feedback")];

describe("M7, a completed referral has feedback", () => {
  test("accepts a completed referral with feedback", () => {
    expect(check({ state: "completed", feedback })).toEqual([]);
  });

  test("accepts a referral that was given up", () => {
    expect(check({ state: "closed", events: [eventOf("declined", "closed")] })).toEqual([]);
  });

  test("accepts a record that was entered in error", () => {
    expect(check({ state: "completed", recordStatus: "entered-in-error" })).toEqual([]);
  });

  test("refuses a completed referral without feedback", () => {
    expect(check({ state: "completed" })).toEqual(refused);
  });

  test("refuses a referral that was closed after completion without feedback", () => {
    const events = [eventOf("in-service", "completed"), eventOf("completed", "closed")];
    expect(check({ state: "closed", events })).toEqual(refused);
  });
});
