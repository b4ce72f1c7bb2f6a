import type { DomainRefusalCode } from "../../generated/refusal-code.js";
import { type Refusal, refusal } from "../../result.js";

/** Makes one refusal for each faulty record of a list. */
export function refusalsAt<T>(
  records: readonly T[] | undefined,
  isFaulty: (record: T, at: number) => boolean,
  code: DomainRefusalCode,
  pointer: (at: number) => string,
): readonly Refusal<DomainRefusalCode>[] {
  return (records ?? []).flatMap((record, at) => (isFaulty(record, at) ? [refusal(code, pointer(at))] : []));
}
