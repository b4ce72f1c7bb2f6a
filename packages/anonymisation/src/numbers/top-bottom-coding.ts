import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { Column } from "../search/column.js";
import { numberFaults, numbersOf } from "./numeric-column.js";
import { recoded } from "./recoded.js";

/** From where on numbers are no longer told apart. */
export interface CodingLimits {
  /** Numbers up to this one are published as one. */
  readonly bottom?: number;
  /** Numbers from this one on are published as one. */
  readonly top?: number;
}

/**
 * Publishes extreme numbers as one value at either end: `≤14`, `≥65`. What lies between stays as it is. It protects who stands out by one number alone, and
 * is no guarantee by itself. Refuses a value that is no number, and a bottom that is not below the top.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012), section 3.2.
 *
 * @example
 * ```ts
 * const { age } = columnsOf(["age"], [["9"], ["17"], ["30"], ["81"]]).columns;
 * topBottomCoded(age, { bottom: 14, top: 65 }).value.dictionary; // => ["≤14", "17", "30", "≥65"]
 * ```
 */
export function topBottomCoded(
  column: Column,
  { bottom, top }: CodingLimits,
): Result<Column, AnonymisationRefusalCode> {
  const [fault] = numberFaults(column, "");
  if (fault !== undefined) return { ok: false, refusals: [fault] };
  if (bottom !== undefined && top !== undefined && bottom >= top) return refuse("limit.out-of-range", "/limits");
  const numbers = numbersOf(column);
  return accept(
    recoded(column, (text, code) => {
      const number = numbers[code] ?? 0;
      if (bottom !== undefined && number <= bottom) return `≤${bottom}`;
      return top !== undefined && number >= top ? `≥${top}` : text;
    }),
  );
}

/**
 * The limits that leave the most numbers as they are while at least k records lie at or beyond each. No limit is given where k records
 * hold the extreme number itself. Refuses a value that is no number, and fewer than 2k records.
 *
 * @example
 * ```ts
 * const { age } = columnsOf(["age"], [["9"], ["17"], ["17"], ["30"], ["30"], ["81"]]).columns;
 * codingLimits(age, 2).value; // => { bottom: 17, top: 30 }
 * ```
 */
export function codingLimits(column: Column, k: number): Result<CodingLimits, AnonymisationRefusalCode> {
  const [fault] = numberFaults(column, "");
  if (fault !== undefined) return { ok: false, refusals: [fault] };
  const numbers = numbersOf(column);
  const sorted = Float64Array.from(column.codes, (code) => numbers[code] ?? 0).sort();
  if (!Number.isSafeInteger(k) || k < 2 || sorted.length < 2 * k) return refuse("limit.out-of-range", "/k");
  const [bottom = 0, top = 0] = [sorted[k - 1], sorted[sorted.length - k]];
  if (bottom >= top) return refuse("limit.out-of-range", "/k");
  return accept({ ...(bottom === sorted[0] ? {} : { bottom }), ...(top === sorted.at(-1) ? {} : { top }) });
}
