import type { AgeGroup } from "./counted-person.js";
import { type AgeKnown, type Ages, possibleAges } from "./possible-ages.js";

const GROUPS: readonly (readonly [AgeGroup, ...Ages])[] = [
  ["0-13", 0, 13],
  ["14-17", 14, 17],
  ["18-24", 18, 24],
  ["25-34", 25, 34],
  ["35-plus", 35, Number.POSITIVE_INFINITY],
];

/**
 * The group of a person's age when the file was opened: the one that holds every age that is possible, by the age or else the
 * birth date or else the band; `unknown` where no single group does.
 *
 * @example
 * ```ts
 * ageGroupOf({ birthDate: "2010" }, "2026-11-02"); // => "14-17"
 * ageGroupOf({ birthDate: "2008" }, "2026-11-02"); // => "unknown"
 * ```
 */
export function ageGroupOf(person: AgeKnown, registered: string): AgeGroup {
  const ages = possibleAges(person, registered);
  if (ages === undefined) return "unknown";
  return GROUPS.find(([, least, greatest]) => ages[0] >= least && ages[1] <= greatest)?.[0] ?? "unknown";
}
