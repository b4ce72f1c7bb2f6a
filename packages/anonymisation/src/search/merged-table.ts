import type { Classes } from "./classes.js";
import { histogramOf } from "./histogram.js";
import type { Interner } from "./interner.js";
import type { TupleTable } from "./tuple-table.js";

/** A table whose tuples stand for all that shared a class, and how what was known of the old tuples carries over. */
export interface MergedTable {
  readonly table: TupleTable;
  /** From numbers of the old tuples to those of the new ones, for numbers that are equal within each class. */
  readonly carry: (numbers: Int32Array) => Int32Array<ArrayBuffer>;
}

/** Joins the tuples of a table that lie in the same class: one tuple of each stands for all. */
export function merged(table: TupleTable, { classOf, classes, sizes }: Classes, interner: Interner): MergedTable {
  const first = interner.firstOf({ tuples: table.tuples, classOf, classes });
  const carry = (numbers: Int32Array) => interner.numbersAt(first, numbers, table.tuples);
  const joined = {
    tuples: classes,
    codes: table.codes.map(carry),
    sensitive: table.sensitive.map(carry),
    counts: sizes.slice(0, classes),
    people: table.people === undefined ? undefined : histogramOf(classOf, classes, table.people),
  };
  return { table: joined, carry };
}
