import { LegalBasisCode } from "@nrs-kit/domain";
import { describe, expect, test } from "vitest";
import { CENTRE, exceptionOf, NOW, shifted } from "../test/records.js";
import { exceptionFault } from "./index.js";

const AT = "2026-11-20T09:00:00Z";
const REVIEW = "2026-12-20T09:00:00Z";
const question = {
  receiver: { organisation: CENTRE, role: "shelter" },
  purpose: "emergency-protection",
  now: NOW,
} as const;
const grounded = { legalRef: "Law 1, article 2", danger: "SYNTHETIC: an invented danger." };

describe("exceptionFault", () => {
  test("finds nothing in an exception of two persons that names danger, receiver, purpose and review", () => {
    expect(exceptionFault(exceptionOf(), question)).toBeUndefined();
  });

  test("refuses an exception that one worker decided and approved", () => {
    const { decidedBy } = exceptionOf();
    expect(exceptionFault(exceptionOf({ approvedBy: decidedBy }), question)).toBe("exception.needs-second-person");
  });

  test("admits the four bases of exceptions and no other", () => {
    const admitted = LegalBasisCode.options.filter(
      (basis) => exceptionFault(exceptionOf({ ...grounded, basis }), question) === undefined,
    );
    expect(admitted).toEqual(["vital-interest-subject", "vital-interest-other", "legal-obligation", "court-order"]);
    expect(exceptionFault(exceptionOf({ ...grounded, basis: "consent" }), question)).toBe(
      "exception.basis-not-allowed",
    );
  });

  test.each(["legal-obligation", "court-order"])("asks for a law or order behind %s", (basis) => {
    expect(exceptionFault(exceptionOf({ basis }), question)).toBe("exception.cites-no-law");
    expect(exceptionFault(exceptionOf({ basis, danger: undefined, legalRef: "Order 1" }), question)).toBeUndefined();
  });

  test.each(["vital-interest-subject", "vital-interest-other"])("asks for a danger behind %s", (basis) => {
    const undescribed = exceptionOf({ basis, danger: undefined, legalRef: "Law 1" });
    expect(exceptionFault(undescribed, question)).toBe("exception.describes-no-danger");
    expect(exceptionFault(exceptionOf({ basis }), question)).toBeUndefined();
  });

  test("refuses another receiver and another purpose", () => {
    const receiver = { organisation: "urn:example:other", role: "shelter" } as const;
    expect(exceptionFault(exceptionOf(), { ...question, receiver })).toBe("exception.does-not-name-receiver");
    expect(exceptionFault(exceptionOf(), { ...question, purpose: "return" })).toBe("exception.does-not-name-purpose");
  });

  test.each([
    [shifted(AT, -1), "exception.review-due"],
    [AT, undefined],
    [shifted(REVIEW, -1), undefined],
    [REVIEW, "exception.review-due"],
    [shifted(REVIEW, 1), "exception.review-due"],
    ["tomorrow", "exception.review-due"],
  ])("finds at the instant %s: %s", (now, fault) => {
    expect(exceptionFault(exceptionOf(), { ...question, now })).toBe(fault);
  });
});
