import { ConsentGivenByCode } from "@nrs-kit/domain";
import { describe, expect, test } from "vitest";
import { consentOf, guardianshipOf } from "../test/records.js";
import { decidedByPerson, representativeVerified } from "./index.js";

const DAY = "2026-11-24";
const verified = (givenBy: string, ...guardianships: readonly Readonly<Record<string, unknown>>[]) =>
  representativeVerified(consentOf({ givenBy }), guardianships.map(guardianshipOf), DAY);

describe("representativeVerified", () => {
  test.each([
    ["parent", "parent"],
    ["legal-guardian", "legal"],
    ["temporary-guardian", "temporary"],
    ["child-protection-authority", "institutional"],
  ])("accepts %s under a guardianship of the kind %s only", (givenBy, kind) => {
    const kinds = ["parent", "legal", "temporary", "institutional", "none-appointed"];
    expect(kinds.filter((one) => verified(givenBy, { kind: one }))).toEqual([kind]);
  });

  test("accepts a court without a guardianship, and nobody else", () => {
    expect(ConsentGivenByCode.options.filter((givenBy) => verified(givenBy))).toEqual(["court"]);
  });

  test("never accepts the person or a support person, whatever guardianships there are", () => {
    const every = ["parent", "legal", "temporary", "institutional", "none-appointed"].map((kind) => ({ kind }));
    expect(ConsentGivenByCode.options.filter((givenBy) => !verified(givenBy, ...every))).toEqual([
      "self",
      "support-person",
    ]);
    expect(ConsentGivenByCode.options.filter((givenBy) => decidedByPerson({ givenBy }))).toEqual([
      "self",
      "support-person",
    ]);
  });

  test("refuses when one guardianship of that kind is in conflict, though another is not", () => {
    expect(verified("parent", { conflictOfInterest: true })).toBe(false);
    expect(verified("parent", { conflictOfInterest: false }, { conflictOfInterest: true })).toBe(false);
    expect(verified("parent", { conflictOfInterest: false })).toBe(true);
  });

  test("accepts one kind although another kind is in conflict", () => {
    expect(verified("legal-guardian", { kind: "parent", conflictOfInterest: true }, { kind: "legal" })).toBe(true);
  });

  test("refuses a guardianship of another person", () => {
    expect(verified("parent", { person: "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c199" })).toBe(false);
  });

  test.each([
    [{ validFrom: "2026-11-25" }, false],
    [{ validFrom: "2026-11-24" }, true],
    [{ validUntil: "2026-11-25" }, true],
    [{ validUntil: "2026-11-24" }, false],
    [{ validUntil: "2026-11-23" }, false],
    [{ validFrom: "2026-11-24", validUntil: "2026-11-25" }, true],
  ])("finds a guardianship with %j in force: %s", (period, expected) => {
    expect(verified("parent", period)).toBe(expected);
  });

  test("does not count a conflict of a guardianship that has ended, nor the guardianship", () => {
    expect(verified("parent", { validUntil: "2020-01-01", conflictOfInterest: true }, {})).toBe(true);
    expect(verified("parent", { validUntil: "2020-01-01" })).toBe(false);
  });
});
