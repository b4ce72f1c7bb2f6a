import { histogramOf } from "./histogram.js";
import { hasOwnCells, type Interner } from "./interner.js";
import type { TupleTable } from "./tuple-table.js";

/** How many records of a table hold each code below `values`. */
export function recordsByCode(
  { tuples, counts }: Pick<TupleTable, "tuples" | "counts">,
  codes: Int32Array,
  values: number,
  interner: Interner,
): Int32Array {
  // Codes are classes of which each is one pair.
  const grouping = { groupOf: new Int32Array(values), groups: 1 };
  const split = { tuples, counts, classOf: codes, classes: values, codes, grouping };
  return hasOwnCells(split) ? interner.recordsOf(split) : histogramOf(codes, values, counts);
}
