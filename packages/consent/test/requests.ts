import { ActorRoleCode, DataCategoryCode, LegalBasisCode, PurposeCode } from "@nrs-kit/domain";
import * as fc from "fast-check";
import type { DecisionProfile, DecisionRequest } from "../src/index.js";

type Flags = Omit<DecisionRequest, "purpose" | "role" | "category" | "basis" | "subject">;

const both = [true, false] as const;

/** The flags that the rules of a basis look at, in all their combinations. */
const flagsFor = (basis: LegalBasisCode | undefined, category: DataCategoryCode): readonly Flags[] => {
  const covers = both.flatMap((consentCovers) => both.map((withheldByPerson) => ({ consentCovers, withheldByPerson })));
  switch (basis) {
    case "consent":
      return covers;
    case "guardian-consent":
      return both.flatMap((representativeVerified) => covers.map((flags) => ({ ...flags, representativeVerified })));
    case "vital-interest-subject":
    case "vital-interest-other":
      return both.map((personCannotConsent) => ({ personCannotConsent }));
    case "legal-obligation":
      return [{}, { legalRef: "" }, { legalRef: "Law 1, article 2" }];
    case "court-order":
      return [{}, { orderCategories: [] }, { orderCategories: [category] }];
    case "internal-need":
      return both.map((sameOrganisation) => ({ sameOrganisation }));
    case "anonymised":
      return [{}, { cellCount: 0 }, { cellCount: 10 }, { cellCount: 11 }, { cellCount: 12 }];
    default:
      return [{}];
  }
};

/** Every purpose, role, category, basis (and none), age and combination of the flags that matter there. */
export function* everyRequest(): Generator<DecisionRequest> {
  for (const category of DataCategoryCode.options) {
    for (const basis of [undefined, ...LegalBasisCode.options]) {
      const ofBasis = flagsFor(basis, category);
      const flags = [...ofBasis, { ...ofBasis.at(-1), receiverHasConflict: true }];
      for (const purpose of PurposeCode.options) {
        for (const role of ActorRoleCode.options) {
          for (const subject of ["adult", "child"] as const) {
            for (const one of flags) yield { purpose, role, category, basis, subject, ...one };
          }
        }
      }
    }
  }
}

const categories = fc.subarray([...DataCategoryCode.options]);

/** Requests with any flags at all, those that do not matter for their basis too. */
export const anyRequest: fc.Arbitrary<DecisionRequest> = fc.record(
  {
    purpose: fc.constantFrom(...PurposeCode.options),
    role: fc.constantFrom(...ActorRoleCode.options),
    category: fc.constantFrom(...DataCategoryCode.options),
    subject: fc.constantFrom("adult" as const, "child" as const),
    basis: fc.constantFrom(...LegalBasisCode.options),
    receiverHasConflict: fc.boolean(),
    consentCovers: fc.boolean(),
    withheldByPerson: fc.boolean(),
    representativeVerified: fc.boolean(),
    sameOrganisation: fc.boolean(),
    legalRef: fc.constantFrom("", "Law 1, article 2"),
    orderCategories: categories,
    personCannotConsent: fc.boolean(),
    cellCount: fc.nat(30),
  },
  { requiredKeys: ["purpose", "role", "category", "subject"] },
);

export const anyProfile: fc.Arbitrary<DecisionProfile> = fc.record({
  kMin: fc.integer({ min: 0, max: 30 }),
  mandatoryReportingOfAdults: fc.boolean(),
});
