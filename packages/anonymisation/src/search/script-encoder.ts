import { firstOfEach, orderByKeys } from "./counting-sort.js";
import type { Encoder, JoinedRows, JoinKey, RowDigit } from "./encoder.js";
import { histogramOf } from "./histogram.js";
import { numbersAt } from "./numbers-at.js";

/** Encodes rows in plain JavaScript. */
export class ScriptEncoder implements Encoder {
  compose(digits: readonly RowDigit[], codes: Int32Array): number | undefined {
    codes.fill(0);
    const lacking = digits.findIndex((digit) => !appendDigit(digit, codes));
    return lacking < 0 ? undefined : lacking;
  }

  join(given: readonly JoinKey[], counts: Int32Array): JoinedRows {
    const keys = given.map(({ codes, size, groupOf }) => ({
      codes: groupOf ? numbersAt(codes, groupOf) : codes,
      size,
    }));
    const order = orderByKeys(counts.length, keys);
    const first = firstOfEach(order, keys);
    const sample = order.filter((_, at) => first[at] === 1);
    const tupleOf = new Int32Array(order.length);
    let tuple = -1;
    for (let at = 0; at < order.length; at++) {
      tuple += first[at] as number;
      tupleOf[order[at] as number] = tuple;
    }
    return { tupleOf, sample, counts: histogramOf(tupleOf, sample.length, counts) };
  }
}

/** Appends one more digit; `false` when a row has none. */
function appendDigit({ codes: own, numberOf, base }: RowDigit, codes: Int32Array): boolean {
  for (let row = 0; row < codes.length; row++) {
    // What is no place among the numbers, or no whole number, finds nothing.
    const number = numberOf[own[row] as number];
    if (number === undefined || number < 0) return false;
    codes[row] = (Math.imul(codes[row] as number, base) + number) | 0;
  }
  return true;
}
