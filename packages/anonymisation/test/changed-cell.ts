import type { ColumnTable } from "../src/search/column.js";

/** The table with one cell holding another text of its column. */
export function changed(table: ColumnTable, field: string, row: number, step: number): ColumnTable {
  const column = table.columns[field];
  if (column === undefined) throw new Error("the table has the column");
  const codes = Int32Array.from(column.codes);
  codes[row] = ((codes[row] ?? 0) + 1 + (step % Math.max(1, column.dictionary.length - 1))) % column.dictionary.length;
  return { ...table, columns: { ...table.columns, [field]: { ...column, codes } } };
}
