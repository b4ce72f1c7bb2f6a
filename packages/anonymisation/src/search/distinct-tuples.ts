import type { JoinKey } from "./encoder.js";
import type { Executor } from "./executor.js";
import { histogramOf } from "./histogram.js";
import type { TupleTable } from "./tuple-table.js";

/** The distinct combinations of the keys of some tuples, and for each of these tuples which one it has. */
export interface DistinctTuples {
  readonly table: TupleTable;
  readonly tupleOf: Int32Array;
}

/**
 * Joins tuples that agree in every key. They come in the order of their keys, whatever the order in which they were given:
 * the same records are searched in the same way, and what is near in a class is near in memory. Of codes that a key joins any stands
 * for all.
 *
 * @param given - the tuples
 * @param keys - their codes, or the groups of these, first of the composites, then of the sensitive fields
 */
export function distinctTuples(
  given: TupleTable,
  keys: readonly JoinKey[],
  { encoder, interner }: Executor,
): DistinctTuples {
  const { tupleOf, sample, counts } = encoder.join(keys, given.counts);
  const tuples = sample.length;
  const ofSample = (codes: Int32Array) => interner.numbersAt(sample, codes);
  const table = {
    tuples,
    codes: given.codes.map(ofSample),
    sensitive: given.sensitive.map(ofSample),
    counts,
    people: given.people && histogramOf(tupleOf, tuples, given.people),
  };
  return { table, tupleOf };
}
