import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";

/** One more than the greatest record key: keys have 32 bits. */
export const KEYS = 2 ** 32;

/** Whether a number is a record key. */
export const isRecordKey = (key: number): boolean => Number.isInteger(key) && key >= 0 && key < KEYS;

/**
 * The key of a record for {@link perturbTable}: the first 32 bits of a digest. Make the digest with a keyed hash (HMAC) of
 * the record's identifier, under a secret that stays where the tables are made: whoever knows the keys can undo the changes. The
 * same secret must be used for all tables of the same people. Refuses a text that does not begin with eight hexadecimal digits.
 *
 * @example
 * ```ts
 * recordKey("0000002a99").value; // => 42
 * ```
 */
export function recordKey(digest: string): Result<number, AnonymisationRefusalCode> {
  return /^[0-9a-f]{8}/iu.test(digest)
    ? accept(Number.parseInt(digest.slice(0, 8), 16))
    : refuse("record-key.out-of-range");
}
