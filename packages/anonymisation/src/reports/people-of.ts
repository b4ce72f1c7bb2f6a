import type { Refusal, Result } from "@nrs-kit/domain";
import { refusal, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { CountedPerson } from "./counted-person.js";
import type { SeriesPlan } from "./report-series.js";

/**
 * The people of a plan's population who were registered in its time, or in a part of it. Refuses a person of whom it is not known
 * whether they were, by their place: nobody is left out in silence.
 */
export function peopleOf(
  people: readonly CountedPerson[],
  { population, whole, parts }: SeriesPlan,
  part: string | undefined,
): Result<readonly CountedPerson[], AnonymisationRefusalCode> {
  const faults: Refusal<AnonymisationRefusalCode>[] = [];
  const chosen = people.filter((one, place) => {
    if (one.population !== population) return false;
    const isIn = isWithin(one.registered, whole.from, whole.until);
    const home = parts.find((code) => one.registered.startsWith(code));
    const isUnclear = isIn === undefined || (isIn && parts.length > 0 && home === undefined);
    if (isUnclear) faults.push(refusal("report.time-unclear", `/people/${place}/registered`));
    return isIn === true && (part === undefined || home === part);
  });
  return settle(faults, () => chosen);
}

/** Whether a date lies in a time; `undefined` when it is not precise enough to tell. */
function isWithin(date: string, from: string | undefined, until: string | undefined): boolean | undefined {
  const isAfter = (bound: string): boolean | undefined => comparable(date, bound, (own) => own >= bound);
  const isBefore = (bound: string): boolean | undefined => comparable(date, bound, (own) => own <= bound);
  const [begun, over] = [from === undefined ? true : isAfter(from), until === undefined ? true : isBefore(until)];
  if (begun === false || over === false) return false;
  return begun === undefined || over === undefined ? undefined : true;
}

const comparable = (date: string, bound: string, holds: (own: string) => boolean): boolean | undefined => {
  if (date.length >= bound.length) return holds(date.slice(0, bound.length));
  // Less precise than the bound: clear only where even the part that is known decides.
  return date === bound.slice(0, date.length) ? undefined : holds(date);
};
