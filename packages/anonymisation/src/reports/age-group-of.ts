import { daysOf, type Person, wholeYears } from "@nrs-kit/domain";
import type { AgeGroup } from "./counted-person.js";

/** The least and the greatest age that something known allows. */
type Ages = readonly [least: number, greatest: number];

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
export function ageGroupOf(
  { ageAtRegistration, birthDate, ageBand }: Pick<Person, "ageAtRegistration" | "birthDate" | "ageBand">,
  registered: string,
): AgeGroup {
  const ages =
    ageAtRegistration === undefined
      ? agesOf(birthDate, ageBand, registered)
      : ([ageAtRegistration, ageAtRegistration] as const);
  if (ages === undefined) return "unknown";
  return GROUPS.find(([, least, greatest]) => ages[0] >= least && ages[1] <= greatest)?.[0] ?? "unknown";
}

function agesOf(birthDate: string | undefined, ageBand: string | undefined, registered: string): Ages | undefined {
  if (birthDate !== undefined && !birthDate.endsWith("~")) {
    const [born, opened] = [daysOf(birthDate), daysOf(registered)];
    return [wholeYears(born.last, opened.first), wholeYears(born.first, opened.last)];
  }
  const [, least, greatest] = /^(\d+)-(\d+|plus)$/.exec(ageBand ?? "") ?? [];
  if (least === undefined) return undefined;
  return [Number(least), greatest === "plus" ? Number.POSITIVE_INFINITY : Number(greatest)];
}
