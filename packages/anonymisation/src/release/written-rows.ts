import type { ColumnTable } from "../search/column.js";

/**
 * The records of a table as texts, one each: their values in the order of the columns, as `written` makes them, with commas
 * between. A value is written once however many records hold it, and so is a record that stands beside its like.
 *
 * @param table - the records
 * @param written - what stands for a value of a column
 *
 * @example
 * ```ts
 * [...writtenRows(columnsOf(["sex", "age"], [["F", "17"]]), (text) => JSON.stringify(text))]; // => ['"F","17"']
 * ```
 */
export function* writtenRows(table: ColumnTable, written: (text: string, field: string) => string): Generator<string> {
  const columns = Object.entries(table.columns).map(([field, { dictionary, codes }]) => ({
    cells: dictionary.map((text) => written(text, field)),
    codes,
  }));
  let text = "";
  for (let row = 0; row < table.rows; row++) {
    if (row === 0 || columns.some(({ codes }) => codes[row] !== codes[row - 1]))
      text = columns.map(({ cells, codes }) => cells[codes[row] as number]).join(",");
    yield text;
  }
}
