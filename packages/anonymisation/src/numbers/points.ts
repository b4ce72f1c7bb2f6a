import type { Refusal } from "@nrs-kit/domain";
import { refusal } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { columnOf } from "../search/coded-column.js";
import type { ColumnTable } from "../search/column.js";
import { numberFaults, numbersOf } from "./numeric-column.js";

/** For each record its numbers in some fields. */
export type Points = readonly Float64Array[];

/** What is wrong with the columns of some fields, or with the number of records for groups of k. */
export function pointFaults(
  table: ColumnTable,
  fields: readonly string[],
  k: number,
): readonly Refusal<AnonymisationRefusalCode>[] {
  const columns = fields.flatMap((field, place) => {
    const column = columnOf(table, field);
    return column === undefined
      ? [refusal("column.missing" as const, `/fields/${place}`)]
      : numberFaults(column, `/fields/${place}`);
  });
  const isFit = fields.length > 0 && Number.isSafeInteger(k) && k >= 2 && table.rows >= k;
  return [...columns, ...(isFit ? [] : [refusal("limit.out-of-range" as const, "/k")])];
}

/** The numbers of every record. */
export function pointsOf(table: ColumnTable, fields: readonly string[]): Points {
  const columns = fields.map((field) => columnOf(table, field) ?? { dictionary: [], codes: [] });
  const numbers = columns.map(numbersOf);
  return Array.from({ length: table.rows }, (_, row) =>
    Float64Array.from(columns, ({ codes }, axis) => numbers[axis]?.[codes[row] ?? 0] ?? 0),
  );
}
