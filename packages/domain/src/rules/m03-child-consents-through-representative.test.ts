import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { ownConsent, principal, smallCaseFile } from "./internal/small-case-file.js";
import { childConsentsThroughRepresentative } from "./m03-child-consents-through-representative.js";

const minor = { ...principal, birthDate: "2010" };
const refused = [refusal("consent.child-without-representative", "/consents/0/givenBy")];

describe("M3, a child consents through a representative", () => {
  test("accepts the consent of an adult alone", () => {
    expect(childConsentsThroughRepresentative.check(smallCaseFile({ consents: [ownConsent] }))).toEqual([]);
  });

  test("accepts the consent that a representative gave for a child", () => {
    const file = smallCaseFile({ persons: [minor], consents: [{ ...ownConsent, givenBy: "legal-guardian" }] });
    expect(childConsentsThroughRepresentative.check(file)).toEqual([]);
  });

  test("accepts what a child refused alone", () => {
    const file = smallCaseFile({ persons: [minor], consents: [{ ...ownConsent, status: "refused" }] });
    expect(childConsentsThroughRepresentative.check(file)).toEqual([]);
  });

  test("accepts the consent of a person who was of age when it began to hold", () => {
    const ofAge = { ...principal, birthDate: "2008-03-01" };
    const file = smallCaseFile({ persons: [ofAge], consents: [ownConsent] });
    expect(childConsentsThroughRepresentative.check(file)).toEqual([]);
  });

  test.each(["self", "support-person"] as const)("refuses the consent of a child given by %s", (givenBy) => {
    const file = smallCaseFile({ persons: [minor], consents: [{ ...ownConsent, givenBy }] });
    expect(childConsentsThroughRepresentative.check(file)).toEqual(refused);
  });

  test("refuses the renewed consent of a child alone", () => {
    const file = smallCaseFile({ persons: [minor], consents: [{ ...ownConsent, status: "renewed" }] });
    expect(childConsentsThroughRepresentative.check(file)).toEqual(refused);
  });
});
