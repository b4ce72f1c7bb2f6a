import { DataCategoryCode, type PurposeCode } from "@nrs-kit/domain";
import * as fc from "fast-check";
import { type DisclosurePermit, issuePermit } from "../src/disclosure-permit.js";
import type { DisclosureLevel } from "../src/index.js";
import { CENTRE, NOW } from "./records.js";

/** What a permit of the tests says beside its levels. */
export interface Wish {
  readonly caseId: string;
  readonly person: string;
  readonly levels: Readonly<Partial<Record<DataCategoryCode, DisclosureLevel>>>;
  readonly excludedFields?: readonly string[];
  readonly recipient?: string;
  readonly purpose?: PurposeCode;
}

/** A permit with any levels at all, also such as no row of the matrix gives: the projection has to hold for each. */
export const permitWith = ({ caseId, person, levels, ...more }: Wish): DisclosurePermit =>
  issuePermit({
    purpose: "service-delivery",
    recipient: CENTRE,
    role: "social-services",
    basis: "consent",
    consentRef: "9e1c5d34-2b7f-4a8e-b3d6-7c5f1a2e0001",
    decidedAt: NOW,
    excludedFields: [],
    ...more,
    caseId,
    person,
    decisions: DataCategoryCode.options.map((category) => {
      const level = levels[category] ?? "deny";
      return { category, level, rule: level === "deny" ? "DK3" : "DK5" };
    }),
  });

/** Levels for every category. */
export const allAt = (level: DisclosureLevel): Wish["levels"] =>
  Object.fromEntries(DataCategoryCode.options.map((category) => [category, level]));

/** Any levels, each category on its own. */
export const anyLevels: fc.Arbitrary<Wish["levels"]> = fc.record(
  Object.fromEntries(
    DataCategoryCode.options.map((category) => [category, fc.constantFrom<DisclosureLevel>("allow", "redact", "deny")]),
  ),
);
