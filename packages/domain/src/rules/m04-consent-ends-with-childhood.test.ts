import { describe, expect, test } from "vitest";
import type { CaseFileJson } from "../case-file.js";
import { refusal } from "../result.js";
import { ownConsent, principal, smallCaseFile } from "./internal/small-case-file.js";
import { consentEndsWithChildhood } from "./m04-consent-ends-with-childhood.js";

const check = (birthDate: string, consent: Partial<NonNullable<CaseFileJson["consents"]>[number]> = {}) =>
  consentEndsWithChildhood.check(
    smallCaseFile({
      persons: [{ ...principal, birthDate }],
      consents: [{ ...ownConsent, givenBy: "legal-guardian", ...consent }],
    }),
  );

describe("M4, a consent for a child ends with its childhood", () => {
  test("accepts one that ends while the person is or may be a child", () => {
    expect(check("2010-05-05")).toEqual([]);
    expect(check("2008-09-02")).toEqual([]);
    expect(check("2008-09-01", { validUntil: "2026-09-01T00:00:00+03:00" })).toEqual([]);
    expect(check("2008")).toEqual([]);
  });

  test("accepts one for a person who was an adult already, and one that the person gave", () => {
    expect(check("1990")).toEqual([]);
    expect(check("2008-05-05", { givenBy: "self" })).toEqual([]);
  });

  test("accepts one that ended otherwise", () => {
    expect(check("2008-05-05", { status: "expired" })).toEqual([]);
  });

  test("refuses one that goes on on the day of majority, and after it", () => {
    expect(check("2008-09-01")).toEqual([refusal("consent.outlives-childhood", "/consents/0/validUntil")]);
    expect(check("2008-05-05")).toEqual([refusal("consent.outlives-childhood", "/consents/0/validUntil")]);
  });
});
