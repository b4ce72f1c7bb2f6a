import { type Column, type ColumnTable, codesAt } from "../search/column.js";
import { orderByKeys } from "../search/counting-sort.js";
import { textKeys } from "./text-keys.js";

/**
 * The rows of a table in the order of their texts, column by column. The order in which records came tells when, and
 * often about whom; the order of their texts tells nothing that the records do not say.
 */
export function orderedRows({ rows, columns }: ColumnTable): Int32Array {
  return orderByKeys(rows, textKeys(rows, Object.values(columns)));
}

/** The columns at some rows. */
export function columnsAt(columns: Readonly<Record<string, Column>>, rows: Int32Array): ColumnTable {
  const chosen = Object.entries(columns).map(([field, column]): [string, Column] => [
    field,
    { dictionary: column.dictionary, codes: codesAt(column, rows) },
  ]);
  return { rows: rows.length, columns: Object.fromEntries(chosen) };
}
