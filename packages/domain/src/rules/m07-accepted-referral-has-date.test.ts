import { describe, expect, test } from "vitest";
import type { CaseFileJson } from "../case-file.js";
import { refusal } from "../result.js";
import { eventOf, feedback, sentReferral, smallCaseFile } from "./internal/small-case-file.js";
import { acceptedReferralHasDate } from "./m07-accepted-referral-has-date.js";

type ReferralJson = NonNullable<CaseFileJson["referrals"]>[number];

const check = (referral: Partial<ReferralJson>) =>
  acceptedReferralHasDate.check(smallCaseFile({ referrals: [{ ...sentReferral, ...referral }] }));
const refused = [refusal("referral.without-acceptance-date", "/referrals/0/acceptedOn")];
const STATES = ["accepted", "no-show", "in-service", "on-hold", "completed"] as const;

describe("M7, an accepted referral has the date of acceptance", () => {
  test("accepts a referral that awaits an answer", () => {
    expect(check({})).toEqual([]);
  });

  test.each(STATES)("accepts the state %s with the date", (state) => {
    expect(check({ state, acceptedOn: "2026-03-02T09:00:00Z" })).toEqual([]);
  });

  test("accepts a referral cancelled before acceptance", () => {
    expect(check({ state: "cancelled", events: [eventOf("received", "cancelled")] })).toEqual([]);
  });

  test("accepts a record that was merged into another", () => {
    expect(check({ state: "accepted", recordStatus: "merged" })).toEqual([]);
  });

  test.each(STATES)("refuses the state %s without the date", (state) => {
    expect(check({ state })).toEqual(refused);
  });

  test("refuses a referral cancelled after acceptance", () => {
    const events = [eventOf("received", "accepted"), eventOf("accepted", "cancelled")];
    expect(check({ state: "cancelled", events })).toEqual(refused);
  });

  test("refuses a closed referral with feedback", () => {
    expect(check({ state: "closed", feedback })).toEqual(refused);
  });
});
