import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { columnOf, digitOf } from "../search/coded-column.js";
import type { ColumnTable } from "../search/column.js";
import type { Encoder } from "../search/encoder.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import type { CodeTable } from "../search/partition.js";

/**
 * Writes down the values of every record. A class is looked at in one attribute after the other: side by side, in two bytes
 * each where that will do, its values are fetched once. Refuses columns that are missing and values that their hierarchy lacks.
 */
export function codeTableOf(
  table: ColumnTable,
  quasiIdentifiers: GeneralisationTask["quasiIdentifiers"],
  encoder: Encoder,
): Result<CodeTable, AnonymisationRefusalCode> {
  const width = quasiIdentifiers.length;
  const most = quasiIdentifiers.reduce((most, { hierarchy }) => Math.max(most, hierarchy.values.length), 0);
  const codes = most <= 2 ** 16 ? new Uint16Array(table.rows * width) : new Int32Array(table.rows * width);
  const own = new Int32Array(table.rows);
  for (const [place, { field, hierarchy }] of quasiIdentifiers.entries()) {
    const column = columnOf(table, field);
    if (column === undefined) return refuse("column.missing", `/quasiIdentifiers/${place}/field`);
    if (encoder.compose([digitOf(column, hierarchy.values)], own) !== undefined)
      return refuse("hierarchy.value-missing", `/quasiIdentifiers/${place}/hierarchy`);
    for (let record = 0, at = place; record < own.length; record++, at += width) codes[at] = own[record] as number;
  }
  return accept({ codes, width });
}
