import type { DomainRefusalCode } from "../../generated/refusal-code.js";
import { type Refusal, refusal } from "../../result.js";

/** Makes one refusal for each faulty record of a list. */
export function refusalsAt<T>(
  records: readonly T[] | undefined,
  isFaulty: (record: T, at: number) => boolean,
  code: DomainRefusalCode,
  pointer: (at: number) => string,
): readonly Refusal<DomainRefusalCode>[] {
  if (records === undefined) return [];
  const found: Refusal<DomainRefusalCode>[] = [];
  for (let at = 0; at < records.length; at += 1) {
    // Within the length there is a record.
    if (isFaulty(records[at] as T, at)) found.push(refusal(code, pointer(at)));
  }
  return found;
}
