import { type AgeKnown, type Ages, possibleAges } from "./possible-ages.js";

/** Ages as reports and extracts count them, at registration: joined bands of the code list `age-band-nrs`. A design decision. */
export const AGE_GROUPS = ["0-13", "14-17", "18-24", "25-34", "35-plus", "unknown"] as const;
/** One of {@link AGE_GROUPS}. */
export type AgeGroup = (typeof AGE_GROUPS)[number];

const BOUNDS: readonly (readonly [AgeGroup, ...Ages])[] = [
  ["0-13", 0, 13],
  ["14-17", 14, 17],
  ["18-24", 18, 24],
  ["25-34", 25, 34],
  ["35-plus", 35, Number.POSITIVE_INFINITY],
];

/** The group that holds every one of the ages that are possible; `unknown` where no single group does. */
export function groupOfAges([least, greatest]: Ages): AgeGroup {
  return BOUNDS.find(([, first, last]) => least >= first && greatest <= last)?.[0] ?? "unknown";
}

/**
 * The group of a person's age when the file was opened, by the age or else the birth date or else the band; `unknown` where
 * what is known allows several.
 *
 * @example
 * ```ts
 * ageGroupOf({ birthDate: "2010" }, "2026-11-02"); // => "14-17"
 * ageGroupOf({ birthDate: "2008" }, "2026-11-02"); // => "unknown"
 * ```
 */
export function ageGroupOf(person: AgeKnown, registered: string): AgeGroup {
  const ages = possibleAges(person, registered);
  return ages === undefined ? "unknown" : groupOfAges(ages);
}
