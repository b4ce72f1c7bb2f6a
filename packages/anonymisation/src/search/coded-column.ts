import type { Column, ColumnTable } from "./column.js";

/** The column of a table, or `undefined` where it has none of this name. */
export function columnOf(table: ColumnTable, field: string): Column | undefined {
  return Object.hasOwn(table.columns, field) ? table.columns[field] : undefined;
}

/** Appends the codes of a column, in the numbering of `values`, as one more digit; `false` when a row holds another value. */
export function appendDigit(column: Column, rows: number, values: readonly string[], codes: Int32Array): boolean {
  const numbers = new Map(values.map((value, place) => [value, place]));
  const { dictionary, codes: own } = column;
  const numberOf = new Int32Array(dictionary.length);
  for (let code = 0; code < numberOf.length; code++) numberOf[code] = numbers.get(dictionary[code] ?? "") ?? -1;
  const base = values.length;
  for (let row = 0; row < rows; row++) {
    // A code that is no place of the dictionary, or no whole number, finds nothing.
    const code = numberOf[own[row] as number];
    if (code === undefined || code < 0) return false;
    codes[row] = (Math.imul(codes[row] as number, base) + code) | 0;
  }
  return true;
}
