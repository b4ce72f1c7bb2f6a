import { describe, expect, test } from "vitest";
import type { CaseFileJson } from "../case-file.js";
import { refusal } from "../result.js";
import { eventOf, sentReferral, smallCaseFile } from "./internal/small-case-file.js";
import { referralEventsFollow } from "./m07-referral-events-follow.js";

const check = (referral: Partial<NonNullable<CaseFileJson["referrals"]>[number]>) =>
  referralEventsFollow.check(smallCaseFile({ referrals: [{ ...sentReferral, ...referral }] }));
const refused = (place: string) => [refusal("referral.events-do-not-follow", `/referrals/0${place}`)];
const [drafted, sent, received] = [eventOf("draft", "ready"), eventOf("ready", "sent"), eventOf("sent", "received")];

describe("M7, the events of a referral follow one another", () => {
  test("accepts a history that leads to the state, and none at all", () => {
    expect(check({ events: [drafted, sent] })).toEqual([]);
    expect(check({ events: [sent] })).toEqual([]);
    expect(check({})).toEqual([]);
  });

  test("accepts a record that was entered in error", () => {
    expect(check({ events: [received, drafted], recordStatus: "entered-in-error" })).toEqual([]);
  });

  test("refuses a gap, another order in time, and another state at the end", () => {
    expect(check({ events: [drafted, received], state: "received" })).toEqual(refused("/events/1/fromState"));
    expect(check({ events: [drafted, { ...sent, at: "2026-03-01T09:00:00Z" }] })).toEqual(refused("/events/1/at"));
    expect(check({ events: [drafted] })).toEqual(refused("/state"));
  });
});
