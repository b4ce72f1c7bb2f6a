import { describe, expect, test } from "vitest";
import { exceptionOf, requestOf } from "../test/records.js";
import { everyRequest } from "../test/requests.js";
import { type DecisionRequest, decide, exceptionFault, permitDisclosure } from "./index.js";

// The safety invariants of the process that the decision keeps, each over every question there is.

/** The questions of a kind that are not denied, as text, each once. */
const opened = (
  concerns: (request: DecisionRequest) => boolean,
  named: (request: DecisionRequest) => string,
): readonly string[] => {
  const found = new Set<string>();
  for (const request of everyRequest()) {
    if (concerns(request) && decide(request).level !== "deny") found.add(named(request));
  }
  return [...found].sort();
};

describe("the decision", () => {
  test("S19: lets the shelter's location to the shelter, the person, and police in an emergency, and reduced to a few", () => {
    const whole = new Set<string>();
    for (const request of everyRequest()) {
      if (request.category !== "shelter-location" || decide(request).level !== "allow") continue;
      whole.add(`${request.purpose} ${request.role}`);
    }
    expect([...whole].sort()).toEqual([
      "emergency-protection law-enforcement",
      "emergency-protection shelter",
      "shelter-placement shelter",
      "subject-access beneficiary",
    ]);
    const outside = ["return", "service-delivery", "official-statistics", "donor-reporting", "research", "policy"];
    const concerns = ({ category, purpose }: DecisionRequest) =>
      category === "shelter-location" && outside.includes(purpose);
    expect(opened(concerns, ({ purpose, role }) => `${purpose} ${role}`)).toEqual([]);
  });

  test("S20: lets nothing about anybody, a child least of all, to the public", () => {
    expect(
      opened(
        ({ role }) => role === "public",
        ({ subject }) => subject,
      ),
    ).toEqual([]);
    expect(
      opened(
        ({ purpose }) => purpose === "awareness",
        ({ subject }) => subject,
      ),
    ).toEqual([]);
  });

  test("S25: lets nothing to a receiver in conflict of interest, on any basis", () => {
    expect(
      opened(
        ({ receiverHasConflict }) => receiverHasConflict === true,
        ({ basis }) => String(basis),
      ),
    ).toEqual([]);
  });

  test("S32: lets no biometrics and no photograph out under a vital interest or a legal obligation", () => {
    const bases = ["vital-interest-subject", "vital-interest-other", "legal-obligation"];
    const concerns = ({ category, basis }: DecisionRequest) =>
      category === "biometric-photo" && basis !== undefined && bases.includes(basis);
    expect(opened(concerns, ({ purpose, role }) => `${purpose} ${role}`)).toEqual([]);
  });
});

describe("an exception", () => {
  const exception = exceptionOf();
  const { receiver } = requestOf({});
  const question = { receiver, purpose: exception.purpose, now: "2026-11-24T09:00:00Z" };

  test("S24: cites a law or describes a danger, has two persons, and is never a consent", () => {
    expect(exceptionFault(exception, question)).toBeUndefined();
    const { danger: _, ...undescribed } = exception;
    expect(exceptionFault({ ...undescribed, basis: "vital-interest-subject" }, question)).toBe(
      "exception.describes-no-danger",
    );
    const { legalRef: __, ...uncited } = exception;
    expect(exceptionFault({ ...uncited, basis: "court-order" }, question)).toBe("exception.cites-no-law");
    expect(exceptionFault({ ...exception, approvedBy: exception.decidedBy }, question)).toBe(
      "exception.needs-second-person",
    );
    const bases = ["consent", "guardian-consent"] as const;
    for (const basis of bases) {
      expect(exceptionFault({ ...exception, basis }, question)).toBe("exception.basis-not-allowed");
    }
  });

  test("L15: opens nothing after the instant at which it is to be reviewed, and never has none", () => {
    const late = { ...question, now: exception.reviewAt };
    expect(exceptionFault(exception, late)).toBe("exception.review-due");
    const { reviewAt: _, ...endless } = exception;
    // A record that was not parsed may lack anything.
    expect(exceptionFault(endless as typeof exception, question)).toBe("exception.review-due");
    const request = requestOf({
      consents: [],
      exceptions: [exception],
      purpose: exception.purpose,
      now: exception.reviewAt,
    });
    const permit = permitDisclosure(request);
    expect(permit.ok ? [] : permit.refusals.map(({ code }) => code)).toContain("exception.review-due");
  });
});
