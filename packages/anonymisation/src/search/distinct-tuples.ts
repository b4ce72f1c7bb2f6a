import { firstOfEach, orderByKeys, type SortKey } from "./counting-sort.js";
import { histogramOf } from "./histogram.js";
import { numbersAt } from "./numbers-at.js";
import type { TupleTable } from "./tuple-table.js";

/** The distinct combinations of codes of some tuples, and for each of these tuples which one it has. */
export interface DistinctTuples {
  readonly table: TupleTable;
  readonly tupleOf: Int32Array;
}

/**
 * Joins tuples that agree in every code. They come in the order of their codes, whatever the order in which they were given:
 * the same records are searched in the same way, and what is near in a class is near in memory.
 *
 * @param given - the tuples
 * @param keys - their codes, first of the composites, then of the sensitive fields
 */
export function distinctTuples(given: TupleTable, keys: readonly SortKey[]): DistinctTuples {
  const order = orderByKeys(given.tuples, keys);
  const first = firstOfEach(order, keys);
  let tuples = 0;
  for (let at = 0; at < first.length; at++) tuples += first[at] as number;
  const [sample, tupleOf] = [new Int32Array(tuples), new Int32Array(given.tuples)];
  let tuple = -1;
  for (let at = 0; at < order.length; at++) {
    const one = order[at] as number;
    if (first[at] === 1) sample[++tuple] = one;
    tupleOf[one] = tuple;
  }
  const ofSample = (codes: Int32Array) => numbersAt(sample, codes);
  const table = {
    tuples,
    codes: given.codes.map(ofSample),
    sensitive: given.sensitive.map(ofSample),
    counts: histogramOf(tupleOf, tuples, given.counts),
    people: given.people && histogramOf(tupleOf, tuples, given.people),
  };
  return { table, tupleOf };
}
