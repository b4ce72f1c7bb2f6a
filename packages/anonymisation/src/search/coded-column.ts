import type { Column, ColumnTable } from "./column.js";
import type { RowDigit } from "./encoder.js";

/** The column of a table, or `undefined` where it has none of this name. */
export function columnOf(table: ColumnTable, field: string): Column | undefined {
  return Object.hasOwn(table.columns, field) ? table.columns[field] : undefined;
}

/** A column as a digit, in the numbering of `values`. */
export function digitOf({ dictionary, codes }: Column, values: readonly string[]): RowDigit {
  const numbers = new Map<string, number>();
  for (let place = 0; place < values.length; place++) numbers.set(values[place] ?? "", place);
  const numberOf = new Int32Array(dictionary.length);
  for (let code = 0; code < numberOf.length; code++) numberOf[code] = numbers.get(dictionary[code] ?? "") ?? -1;
  return { codes, numberOf, base: values.length };
}
