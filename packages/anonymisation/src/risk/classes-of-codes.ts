import type { Column } from "../search/column.js";

/** The classes of records that agree in all columns, and how many records each holds. */
export function classesOfCodes(
  rows: number,
  columns: readonly Column[],
): { readonly classOf: Int32Array; readonly sizes: Int32Array } {
  let classOf = new Int32Array(rows);
  let classes = Math.min(1, rows);
  for (const { dictionary, codes } of columns) {
    const numbers = new Map<number, number>();
    const next = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const pair = (classOf[row] as number) * dictionary.length + (codes[row] ?? 0);
      const known = numbers.get(pair) ?? numbers.size;
      numbers.set(pair, known);
      next[row] = known;
    }
    [classOf, classes] = [next, numbers.size];
  }
  const sizes = new Int32Array(classes);
  for (const one of classOf) sizes[one] = (sizes[one] as number) + 1;
  return { classOf, sizes };
}
