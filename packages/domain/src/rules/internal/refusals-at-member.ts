import type { DomainRefusalCode } from "../../generated/refusal-code.js";
import type { Refusal } from "../../result.js";
import { refusalsAt } from "./refusals-at.js";

/** A member that the records of a list have, and where the list stands. */
export interface ListMember<T, K extends keyof T & string> {
  /** The way to the list, without a slash at its beginning. */
  readonly list: string;
  readonly records: readonly T[] | undefined;
  readonly member: K;
}

/** Makes one refusal for each record of a list of which a member is faulty. */
export const refusalsAtMember = <T, K extends keyof T & string>(
  { list, records, member }: ListMember<T, K>,
  isFaulty: (value: T[K]) => boolean,
  code: DomainRefusalCode,
  below = "",
): readonly Refusal<DomainRefusalCode>[] =>
  refusalsAt(
    records,
    (record) => isFaulty(record[member]),
    code,
    (at) => `/${list}/${at}/${member}${below}`,
  );
