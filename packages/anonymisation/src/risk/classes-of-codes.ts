import type { Column } from "../search/column.js";
import { histogramOf } from "../search/histogram.js";
import { newNumbering } from "../search/numbering.js";

/** The classes of records that agree in all columns, and how many records each holds. */
export function classesOfCodes(
  rows: number,
  columns: readonly Column[],
): { readonly classOf: Int32Array; readonly sizes: Int32Array } {
  let classOf = new Int32Array(rows);
  for (const { dictionary, codes } of columns) {
    const before = classOf;
    const pairs = newNumbering<number>();
    classOf = Int32Array.from(before, (one, row) => pairs.of(one * dictionary.length + (codes[row] ?? 0)));
  }
  const classes = classOf.reduce((most, one) => Math.max(most, one + 1), 0);
  return { classOf, sizes: histogramOf(classOf, classes) };
}
