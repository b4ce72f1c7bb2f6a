import { daysOf, type Person, wholeYears } from "@nrs-kit/domain";

/** The least and the greatest age that something known allows. */
export type Ages = readonly [least: number, greatest: number];

/** What may be known of an age. */
export type AgeKnown = Pick<Person, "ageAtRegistration" | "birthDate" | "ageBand">;

/** The greatest age of the model. */
export const OLDEST = 120;

/** The ages that a person may have had when the file was opened: by the age, or else the birth date, or else the band. */
export function possibleAges(
  { ageAtRegistration, birthDate, ageBand }: AgeKnown,
  registered: string,
): Ages | undefined {
  if (ageAtRegistration !== undefined) return [ageAtRegistration, ageAtRegistration];
  if (birthDate !== undefined && !birthDate.endsWith("~")) {
    const [born, opened] = [daysOf(birthDate), daysOf(registered)];
    const [least, greatest] = [wholeYears(born.last, opened.first), wholeYears(born.first, opened.last)];
    // Who was born later, or longer ago than anybody lives, has a wrong date of birth.
    return greatest < 0 || least > OLDEST ? undefined : [Math.max(0, least), Math.min(OLDEST, greatest)];
  }
  const [, least, greatest] = /^(\d+)-(\d+|plus)$/.exec(ageBand ?? "") ?? [];
  if (least === undefined) return undefined;
  return [Number(least), greatest === "plus" ? Number.POSITIVE_INFINITY : Number(greatest)];
}
