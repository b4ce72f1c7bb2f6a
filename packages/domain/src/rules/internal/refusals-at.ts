import type { DomainRefusalCode } from "../../generated/refusal-code.js";
import { type Refusal, refusal } from "../../result.js";
import { type Found, joined, NONE } from "./found.js";

/** Makes one refusal for each faulty record of a list. */
export function refusalsAt<T>(
  records: readonly T[] | undefined,
  isFaulty: (record: T, at: number) => boolean,
  code: DomainRefusalCode,
  pointer: (at: number) => string,
): Found {
  if (records === undefined) return NONE;
  const found: Refusal<DomainRefusalCode>[] = [];
  for (let at = 0; at < records.length; at += 1) {
    // Within the length there is a record.
    if (isFaulty(records[at] as T, at)) found.push(refusal(code, pointer(at)));
  }
  return found.length > 0 ? found : NONE;
}

/** What is found in each element of a list, in their order. */
export function refusalsIn<T>(elements: readonly T[] | undefined, search: (element: T, at: number) => Found): Found {
  if (elements === undefined) return NONE;
  let all = NONE;
  for (let at = 0; at < elements.length; at += 1) {
    // Within the length there is an element.
    all = joined(all, search(elements[at] as T, at));
  }
  return all;
}
