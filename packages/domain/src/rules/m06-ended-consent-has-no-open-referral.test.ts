import { describe, expect, test } from "vitest";
import type { CaseFileJson } from "../case-file.js";
import { refusal } from "../result.js";
import { idOf, ownConsent, sentReferral, smallCaseFile } from "./internal/small-case-file.js";
import { endedConsentHasNoOpenReferral } from "./m06-ended-consent-has-no-open-referral.js";

type ConsentJson = NonNullable<CaseFileJson["consents"]>[number];
type ReferralJson = NonNullable<CaseFileJson["referrals"]>[number];

const check = (status: ConsentJson["status"], referral: Partial<ReferralJson> = {}) =>
  endedConsentHasNoOpenReferral.check(
    smallCaseFile({
      consents: [{ ...ownConsent, status }],
      referrals: [{ ...sentReferral, consentRef: ownConsent.id, ...referral }],
    }),
  );

describe("M6, no referral goes on under an ended consent", () => {
  test.each(["given", "renewed", "expired"] as const)(
    "accepts a sent referral under a consent that is %s",
    (status) => {
      expect(check(status)).toEqual([]);
    },
  );

  test.each(["withdrawing", "stop-escalated", "withdrawn", "cancelled"] as const)(
    "accepts a referral that is %s after the withdrawal",
    (state) => {
      expect(check("withdrawn", { state })).toEqual([]);
    },
  );

  test("accepts a referral that rests on another consent", () => {
    expect(check("withdrawn", { consentRef: idOf(31) })).toEqual([]);
  });

  test("accepts a referral that was entered in error", () => {
    expect(check("withdrawn", { recordStatus: "entered-in-error" })).toEqual([]);
  });

  test.each(["withdrawn", "revoked", "invalidated"] as const)(
    "refuses a sent referral under a consent that is %s",
    (status) => {
      expect(check(status)).toEqual([refusal("referral.open-after-consent-ended", "/referrals/0/state")]);
    },
  );

  test("refuses a service that goes on after the withdrawal", () => {
    expect(check("withdrawn", { state: "in-service" })).toEqual([
      refusal("referral.open-after-consent-ended", "/referrals/0/state"),
    ]);
  });
});
