import type { Column, ColumnTable } from "./column.js";
import type { RowDigit } from "./encoder.js";

/** The column of a table, or `undefined` where it has none of this name. */
export function columnOf(table: ColumnTable, field: string): Column | undefined {
  return Object.hasOwn(table.columns, field) ? table.columns[field] : undefined;
}

/** A column as a digit, in the numbering of `values`. */
export function digitOf({ dictionary, codes }: Column, values: readonly string[]): RowDigit {
  const numbers = new Map(values.map((value, place) => [value, place]));
  const numberOf = Int32Array.from(dictionary, (value) => numbers.get(value) ?? -1);
  return { codes, numberOf, base: values.length };
}
