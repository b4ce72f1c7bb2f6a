import type { AnonymisationPolicy, Sha256Function } from "@nrs-kit/domain";
import { hierarchyDigest } from "../policy/hierarchy-table.js";
import type { HierarchyTables } from "../policy/task-of-policy.js";
import {
  ageHierarchy,
  countryHierarchy,
  districtHierarchy,
  educationHierarchy,
  genderHierarchy,
  yearHierarchy,
} from "./preset-hierarchies.js";

/** The columns of the preset: paths of fields of the model. The last is sensitive, the others quasi-identifiers. */
export const PRESET_COLUMNS = [
  "Case.registeredYear",
  "Person.gender",
  "Person.ageAtRegistration",
  "Person.education",
  "Person.originRegion",
  "ExploitationEpisode.country",
  "ExploitationEpisode.type",
] as const;

/** One of {@link PRESET_COLUMNS}. */
export type PresetColumn = (typeof PRESET_COLUMNS)[number];

/** What of the preset is chosen. */
export interface PresetChoice {
  /** What the release is called, and for whom it is. */
  readonly name: string;
  /** The first and the last year of registration of any record. */
  readonly years: readonly [first: number, last: number];
  /** The smallest number of records that look alike; 11, the practice of the CTDC, when left out. */
  readonly k?: number;
  /** How many forms of exploitation there are at least among records that look alike; 2 when left out. */
  readonly l?: number;
  /** The share of records that may be left out; 0.05 when left out. */
  readonly suppressionLimit?: number;
  /** How records become coarser; `full-domain` when left out. */
  readonly recoding?: AnonymisationPolicy["recoding"];
  readonly sha256: Sha256Function;
}

/** A policy with the rows of its hierarchies. */
export interface Preset {
  readonly policy: AnonymisationPolicy;
  readonly hierarchies: HierarchyTables;
}

/**
 * The policy for an extract of a national referral system: year, gender, age, education, district of origin and country of
 * exploitation are quasi-identifiers, the form of exploitation is sensitive; at least 11 records look alike and have two forms
 * among them. What is unknown is a value of its own.
 *
 * @example
 * ```ts
 * const { policy, hierarchies } = nrsPreset({ name: "SYNTHETIC extract", years: [2021, 2026], sha256: () => "0".repeat(64) });
 * policy.models[0]; // => { model: "k-anonymity", k: 11 }
 * hierarchies.age[17]; // => ["17", "16-17", "14-17", "minor", "*"]
 * ```
 */
export function nrsPreset({
  name,
  years: [first, last],
  k = 11,
  l = 2,
  suppressionLimit = 0.05,
  recoding = "full-domain",
  sha256,
}: PresetChoice): Preset {
  const hierarchies = {
    year: yearHierarchy(first, last),
    gender: genderHierarchy(),
    age: ageHierarchy(),
    education: educationHierarchy(),
    district: districtHierarchy(),
    country: countryHierarchy(),
  };
  const digests = Object.entries(hierarchies).map(([key, rows]) => [key, hierarchyDigest(rows, sha256)]);
  const coarser = (hierarchy: keyof typeof hierarchies) => ({ role: "quasi-identifier" as const, hierarchy });
  const columns: Record<PresetColumn, AnonymisationPolicy["columns"][string]> = {
    "Case.registeredYear": coarser("year"),
    "Person.gender": coarser("gender"),
    "Person.ageAtRegistration": coarser("age"),
    "Person.education": coarser("education"),
    "Person.originRegion": coarser("district"),
    "ExploitationEpisode.country": coarser("country"),
    "ExploitationEpisode.type": { role: "sensitive" },
  };
  return {
    hierarchies,
    policy: {
      policyVersion: "1.0",
      name,
      columns,
      hierarchies: Object.fromEntries(digests),
      models: [
        { model: "k-anonymity", k },
        { model: "distinct-l-diversity", field: "ExploitationEpisode.type", l },
      ],
      suppressionLimit,
      recoding,
      metric: "loss-arithmetic",
      missing: { texts: [], meaning: "own-value" },
    },
  };
}
