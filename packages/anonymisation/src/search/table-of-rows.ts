import { type Refusal, type Result, refusal, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { type ColumnTable, columnsOf } from "./column.js";

/** So many faulty rows are listed one by one. */
const LISTED = 100;

/**
 * Gives the table of a file, unless its names or its rows are at fault. Refuses a name that is missing or given twice, and a
 * row that has another number of values.
 *
 * @param names - the names of the columns, as they stand in the first row
 * @param uneven - the rows that have more values or fewer, from 0
 * @param table - makes the table when nothing is at fault
 *
 * @example
 * ```ts
 * soundTable(["sex", "sex"], [], () => columnsOf([], [])).refusals[0]; // => { code: "table.column-repeated", pointer: "/0/1", severity: "error" }
 * ```
 */
export function soundTable(
  names: readonly string[],
  uneven: readonly number[],
  table: () => ColumnTable,
): Result<ColumnTable, AnonymisationRefusalCode> {
  const faults: Refusal<AnonymisationRefusalCode>[] = names.flatMap((name, place) =>
    name === "" || names.indexOf(name) < place ? [refusal("table.column-repeated" as const, `/0/${place}`)] : [],
  );
  if (names.length === 0) faults.push(refusal("table.column-repeated", "/0"));
  for (const row of uneven.slice(0, Math.max(0, LISTED - faults.length)))
    faults.push(refusal("table.row-uneven", `/${row + 1}`, { columns: names.length }));
  return settle(faults, table);
}

/**
 * Turns rows as a CSV reader gives them, the names of the columns in the first, into columns. Refuses what
 * {@link soundTable} refuses.
 *
 * @example
 * ```ts
 * tableOfRows([["sex", "age"], ["F", "17"]]).value.columns.age.dictionary; // => ["17"]
 * tableOfRows([["sex", "age"], ["F"]]).refusals[0]; // => { code: "table.row-uneven", pointer: "/1", severity: "error", params: { columns: 2 } }
 * ```
 */
export function tableOfRows(rows: readonly (readonly string[])[]): Result<ColumnTable, AnonymisationRefusalCode> {
  const [names = [], ...records] = rows;
  const uneven = [...records.keys()].filter((row) => records[row]?.length !== names.length);
  return soundTable(names, uneven, () => columnsOf(names, records));
}
