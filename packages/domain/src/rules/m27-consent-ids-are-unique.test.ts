import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { idOf, ownConsent, smallCaseFile } from "./internal/small-case-file.js";
import { consentIdsAreUnique } from "./m27-consent-ids-are-unique.js";

describe("M27, consent ids are unique", () => {
  test("accepts a file without consents, and consents with identifiers of their own", () => {
    expect(consentIdsAreUnique.check(smallCaseFile())).toEqual([]);
    const consents = [ownConsent, { ...ownConsent, id: idOf(32) }];
    expect(consentIdsAreUnique.check(smallCaseFile({ consents }))).toEqual([]);
  });

  test("refuses the second consent with the same identifier", () => {
    const consents = [ownConsent, { ...ownConsent, purpose: "return" as const }];
    expect(consentIdsAreUnique.check(smallCaseFile({ consents }))).toEqual([
      refusal("consent.id-repeated", "/consents/1/id"),
    ]);
  });
});
