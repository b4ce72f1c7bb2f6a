import { type ColumnTable, writtenRows } from "@nrs-kit/anonymisation";

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as CSV (RFC 4180). */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/**
 * A table as CSV (RFC 4180), line by line, each with its line end.
 *
 * @example
 * ```ts
 * [...csvLines({ rows: 1, columns: { a: { dictionary: ['b "c"'], codes: [0] } } })]; // => ["a\r\n", '"b ""c"""\r\n']
 * ```
 */
export function* csvLines(table: ColumnTable): Generator<string> {
  yield `${Object.keys(table.columns).map(cell).join(",")}\r\n`;
  for (const row of writtenRows(table, cell)) yield `${row}\r\n`;
}
