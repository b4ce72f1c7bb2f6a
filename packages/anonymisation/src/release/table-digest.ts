import { canonicalJson } from "@nrs-kit/domain";
import type { ColumnTable } from "../search/column.js";
import { textAt } from "./classes-of-texts.js";
import type { RunningHash } from "./running-hash.js";
import { writtenRows } from "./written-rows.js";

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

/** So many rows are handed to the hash at once. */
const AT_ONCE = 1024;

/** SHA-256 over the canonical JSON of the rows of a table, the names of the columns first. */
export function tableDigest(table: ColumnTable, hash: RunningHash): string {
  hash.update(`[${canonicalJson(Object.keys(table.columns))}`, "utf8");
  let piece = "";
  let held = 0;
  for (const row of writtenRows(table, (text) => canonicalJson(text))) {
    piece += `,[${row}]`;
    held++;
    if (held % AT_ONCE > 0) continue;
    hash.update(piece, "utf8");
    piece = "";
  }
  hash.update(`${piece}]`, "utf8");
  return hash.digest("hex");
}
