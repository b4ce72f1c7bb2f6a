import type { Person } from "./entities/person.js";
import { firstDayOf, lastDayOf, wholeYears } from "./partial-date.js";

/**
 * Whether a person counts as an adult or as a child: who consents, and who represents, follows from it.
 *
 * - `adult`: 18 or over by every reading of what is known
 * - `child`: under 18 by every reading
 * - `presumed-child`: uncertain, or nothing known; treated as a child until verified
 *
 * Source: Council of Europe Convention CETS 197, article 10(3) (presumption of minority).
 */
export type AgeState = "adult" | "child" | "presumed-child";

/** What is known about a person's age. */
export type KnownAge = Pick<Person, "birthDate" | "ageAtRegistration" | "majorityAtRegistration">;

/** The age of majority (UN Trafficking Protocol, article 3(d)). */
export const ADULT_AGE = 18;

const byBirthDate = (birthDate: string, on: string): AgeState => {
  if (wholeYears(lastDayOf(birthDate), on) >= ADULT_AGE) return "adult";
  return wholeYears(firstDayOf(birthDate), on) < ADULT_AGE ? "child" : "presumed-child";
};

/**
 * Whether a person counts as an adult or as a child on a day. A disputed age counts as a child; so does an approximate
 * birth date unless the age was verified, and so does a person of whom no age is known.
 *
 * @param person - what is known
 * @param on - the day, YYYY-MM-DD
 *
 * @example
 * ```ts
 * ageStateOf({ birthDate: "2001" }, "2026-11-24"); // => "adult"
 * ageStateOf({}, "2026-11-24"); // => "presumed-child"
 * ```
 */
export function ageStateOf(person: KnownAge, on: string): AgeState {
  const { birthDate, majorityAtRegistration } = person;
  if (majorityAtRegistration === "age-disputed") return "presumed-child";
  const exact = birthDate !== undefined && !birthDate.endsWith("~");
  if (exact) return byBirthDate(birthDate, on);
  if (majorityAtRegistration === "adult") return "adult";
  if (majorityAtRegistration === "minor") return "child";
  const { ageAtRegistration } = person;
  if (ageAtRegistration !== undefined) return ageAtRegistration >= ADULT_AGE ? "adult" : "child";
  return "presumed-child";
}
