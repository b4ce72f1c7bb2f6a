import type { ColumnTable } from "../search/column.js";

/** The rows of each class of equal quasi-identifiers, by their texts; slow, and independent of the search. */
export function classesOfTexts(table: ColumnTable, fields: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const classes = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const key = JSON.stringify(fields.map((field) => textAt(table, field, row)));
    const members = classes.get(key);
    if (members === undefined) classes.set(key, [row]);
    else members.push(row);
  }
  return classes;
}

/** The text of a row in a column; the empty text where there is none. */
export function textAt(table: ColumnTable, field: string, row: number): string {
  const column = table.columns[field];
  return column?.dictionary[column.codes[row] ?? -1] ?? "";
}

/** The first field that is not a column of the table. */
export function missingField(table: ColumnTable, fields: readonly string[]): string | undefined {
  return fields.find((field) => !Object.hasOwn(table.columns, field));
}
