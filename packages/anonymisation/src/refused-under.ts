import type { Refusals, Refused } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "./generated/refusal-code.js";

/** Refusals of a part, as refusals of the whole that has it under a pointer. */
export function refusedUnder(
  pointer: string,
  [first, ...rest]: Refusals<AnonymisationRefusalCode>,
): Refused<AnonymisationRefusalCode> {
  const under = (one: typeof first) => ({ ...one, pointer: `${pointer}${one.pointer}` });
  return { ok: false, refusals: [under(first), ...rest.map(under)] };
}
