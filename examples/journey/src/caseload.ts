import type { CodedCase } from "./coded-case.js";
import { AGE_GROUPS, FORMS, SEXES } from "./coded-case.js";

/** How many invented cases the month has beside those of the stories. */
const CASELOAD = 640;

/** A generator of numbers from 0 to 1 that a seed determines (mulberry32). */
const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const chosen = (codes: readonly string[], weights: readonly number[], at: number): string => {
  let rest = at * weights.reduce((sum, weight) => sum + weight, 0);
  const found = codes.find((_, place) => {
    rest -= weights[place] ?? 0;
    return rest < 0;
  });
  return found ?? codes[0] ?? "";
};

/** The forms by sex: sexual exploitation, labour, begging or crime, and at risk without exploitation. */
const FORM_WEIGHTS: Readonly<Record<string, readonly number[]>> = { woman: [42, 24, 9, 25], man: [5, 48, 20, 27] };

/** An invented caseload, the same for the same seed. */
export function caseload(seed: number, size = CASELOAD): readonly CodedCase[] {
  const next = numbers(seed);
  return Array.from({ length: size }, () => {
    const sex = chosen(SEXES, [58, 42], next());
    const ageGroup = chosen(AGE_GROUPS, [24, 46, 30], next());
    return { sex, ageGroup, form: chosen(FORMS, FORM_WEIGHTS[sex] ?? [], next()) };
  });
}
