import { type Refusal, type Result, refusal, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { type ColumnTable, columnsOf } from "./column.js";

/** So many faulty rows are listed one by one. */
const LISTED = 100;

/**
 * Turns rows as a CSV reader gives them, the names of the columns in the first, into columns. Refuses a name that is
 * missing or given twice, and a row that has another number of values.
 *
 * @example
 * ```ts
 * tableOfRows([["sex", "age"], ["F", "17"]]).value.columns.age.dictionary; // => ["17"]
 * tableOfRows([["sex", "age"], ["F"]]).refusals[0]; // => { code: "table.row-uneven", pointer: "/1", severity: "error", params: { columns: 2 } }
 * ```
 */
export function tableOfRows(rows: readonly (readonly string[])[]): Result<ColumnTable, AnonymisationRefusalCode> {
  const [names = [], ...records] = rows;
  const faults: Refusal<AnonymisationRefusalCode>[] = names.flatMap((name, place) =>
    name === "" || names.indexOf(name) < place ? [refusal("table.column-repeated" as const, `/0/${place}`)] : [],
  );
  if (names.length === 0) faults.push(refusal("table.column-repeated", "/0"));
  for (const [place, record] of records.entries()) {
    if (record.length !== names.length && faults.length < LISTED)
      faults.push(refusal("table.row-uneven", `/${place + 1}`, { columns: names.length }));
  }
  return settle(faults, () => columnsOf(names, records));
}
