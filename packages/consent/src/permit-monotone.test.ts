import { DataCategoryCode } from "@nrs-kit/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CENTRE,
  caseFileOf,
  consentOf,
  exceptionOf,
  guardianshipOf,
  NOW,
  requestOf,
  shifted,
} from "../test/records.js";
import { type DisclosureRequest, permitDisclosure, receiverPairs } from "./index.js";

const RANK: Readonly<Record<string, number>> = { deny: 0, redact: 1, allow: 2 };
const CATEGORIES = DataCategoryCode.options;

/** The rank of each category: nothing of any where no permit is given. */
const ranksOf = (request: DisclosureRequest): readonly number[] => {
  const permit = permitDisclosure(request);
  return CATEGORIES.map((category) => {
    const decided = permit.ok ? permit.value.decisions.find((one) => one.category === category) : undefined;
    return RANK[decided?.level ?? "deny"] ?? 0;
  });
};

const neverWidens = (before: DisclosureRequest, after: DisclosureRequest): boolean => {
  const [most, now] = [ranksOf(before), ranksOf(after)];
  return now.every((rank, at) => rank <= (most[at] ?? 0));
};

const adult = caseFileOf({ birthDate: "1990-01-01" });
const child = caseFileOf(
  { birthDate: "2015-01-01" },
  { guardianships: [{ person: guardianshipOf().person, kind: "parent" }] },
);

/** A request that rests on one consent of an adult or of a child's parent, or on one exception. */
const situation = fc
  .record({
    pair: fc.constantFrom(...receiverPairs),
    who: fc.constantFrom(
      { caseFile: adult, givenBy: "self" },
      { caseFile: child, givenBy: "parent" },
      { caseFile: child, givenBy: "self" },
    ),
    categories: fc.subarray([...CATEGORIES], { minLength: 1 }),
    basis: fc.constantFrom("vital-interest-subject", "legal-obligation", "court-order"),
    byException: fc.boolean(),
    personCannotConsent: fc.boolean(),
    from: fc.integer({ min: -30, max: 10 }),
    days: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ pair: [purpose, role], from, days, byException, basis, categories, ...more }) => {
    const [start, end] = [shifted(NOW, from * 86_400_000), shifted(NOW, (from + days) * 86_400_000)];
    const law = basis === "vital-interest-subject" ? {} : { legalRef: "SYNTHETIC: a law." };
    const consent = consentOf({ purpose, categories, givenBy: more.who.givenBy, validFrom: start, validUntil: end });
    const exception = exceptionOf({ purpose, categories, basis, at: start, reviewAt: end, ...law });
    return requestOf({
      caseFile: more.who.caseFile,
      personCannotConsent: more.personCannotConsent,
      receiver: { organisation: CENTRE, role },
      purpose,
      consents: byException ? [] : [consent],
      exceptions: byException ? [exception] : [],
    });
  });

type Weaken = (request: DisclosureRequest, by: number) => DisclosureRequest;

const without = <T extends { readonly categories: readonly string[] }>(record: T, by: number): T => ({
  ...record,
  categories: record.categories.filter((_, at) => at !== by % record.categories.length),
});

const weaker: Readonly<Record<string, Weaken>> = {
  "a scope of fewer categories": (request, by) => ({
    ...request,
    consents: request.consents.map((one) => without(one, by)),
    exceptions: (request.exceptions ?? []).map((one) => without(one, by)),
  }),
  "a consent that has grown older": (request, by) => ({
    ...request,
    consents: request.consents.map((one) => ({ ...one, validUntil: shifted(one.validUntil, -by * 3_600_000) })),
  }),
  "an exception whose review comes earlier": (request, by) => ({
    ...request,
    exceptions: (request.exceptions ?? []).map((one) => ({ ...one, reviewAt: shifted(one.reviewAt, -by * 3_600_000) })),
  }),
  "a consent that was withdrawn": (request) => ({
    ...request,
    consents: request.consents.map((one) => ({ ...one, status: "withdrawn" as const })),
  }),
  "a receiver in conflict of interest": (request) => ({ ...request, organisationsInConflict: [CENTRE] }),
  "a higher smallest count": (request, by) => ({
    ...request,
    profile: { kMin: 11 + by, mandatoryReportingOfAdults: false },
  }),
  "a person who can consent after all": (request) => ({ ...request, personCannotConsent: false }),
};

describe("what permitDisclosure opens", () => {
  test.each(Object.keys(weaker))("is never widened by %s", (name) => {
    const weaken = weaker[name] ?? ((request) => request);
    fc.assert(
      fc.property(situation, fc.nat(800), (request, by) => neverWidens(request, weaken(request, by))),
      { numRuns: 20_000 },
    );
  });

  test("is something in a good part of these situations, so that the laws are not empty", () => {
    const all = fc.sample(situation, { numRuns: 2_000, seed: 20261126 });
    expect(all.filter((request) => permitDisclosure(request).ok).length).toBeGreaterThan(300);
  });
});
