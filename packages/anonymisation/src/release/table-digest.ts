import { canonicalJson, type Sha256Function } from "@nrs-kit/domain";
import type { ColumnTable } from "../search/column.js";
import { textAt } from "./classes-of-texts.js";

/**
 * The rows of a table as texts, the names of the columns first: what is written to a file.
 *
 * @example
 * ```ts
 * [...rowsOf(columnsOf(["sex", "age"], [["F", "17"]]))]; // => [["sex", "age"], ["F", "17"]]
 * ```
 */
export function* rowsOf(table: ColumnTable): Generator<readonly string[]> {
  const fields = Object.keys(table.columns);
  yield fields;
  for (let row = 0; row < table.rows; row++) yield fields.map((field) => textAt(table, field, row));
}

/** SHA-256 over the canonical JSON of the rows of a table, the names of the columns first. */
export function tableDigest(table: ColumnTable, sha256: Sha256Function): string {
  return sha256(`[${[...rowsOf(table)].map((row) => canonicalJson(row)).join(",")}]`);
}
