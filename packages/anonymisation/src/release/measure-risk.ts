import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { ColumnTable } from "../search/column.js";
import { classesOfTexts, missingField } from "./classes-of-texts.js";

/** The chance that a record is matched to its person by quasi-identifiers alone. */
export interface ReidentificationRisk {
  readonly records: number;
  readonly classes: number;
  /** Share of records that are alone in their class. */
  readonly uniqueRecords: number;
  /** A prosecutor knows that the person is in the data: the greatest chance for any record. */
  readonly prosecutor: number;
  /** A journalist knows only that the person is in the population: the greatest chance for any record. */
  readonly journalist: number;
  /** A marketer matches everybody: the average chance over all records. */
  readonly marketer: number;
}

/**
 * Measures how likely records are re-identified by their quasi-identifiers; changes nothing. Without a population the data
 * themselves are taken to be it. Refuses a column that is missing, and a population that lacks people of the data.
 *
 * Source: El Emam, Guide to the De-Identification of Personal Health Information (2013), chapter 16.
 *
 * @example
 * ```ts
 * const table = columnsOf(["sex", "age"], [["F", "17"], ["F", "17"], ["M", "40"], ["M", "41"]]);
 * measureRisk(table, ["sex", "age"]).value; // => { records: 4, classes: 3, uniqueRecords: 0.5, prosecutor: 1, journalist: 1, marketer: 0.75 }
 * ```
 */
export function measureRisk(
  table: ColumnTable,
  quasiIdentifiers: readonly string[],
  population: ColumnTable = table,
): Result<ReidentificationRisk, AnonymisationRefusalCode> {
  if (missingField(table, quasiIdentifiers) !== undefined) return refuse("column.missing", "/quasiIdentifiers");
  if (missingField(population, quasiIdentifiers) !== undefined) return refuse("column.missing", "/population");
  const classes = classesOfTexts(table, quasiIdentifiers);
  const around = population === table ? classes : classesOfTexts(population, quasiIdentifiers);
  let [unique, prosecutor, journalist, expected] = [0, 0, 0, 0];
  for (const [key, rows] of classes) {
    const people = around.get(key)?.length ?? 0;
    if (people < rows.length) return refuse("population.people-missing", "/population");
    if (rows.length === 1) unique++;
    prosecutor = Math.max(prosecutor, 1 / rows.length);
    journalist = Math.max(journalist, 1 / people);
    expected += rows.length / people;
  }
  const records = Math.max(1, table.rows);
  return accept({
    records: table.rows,
    classes: classes.size,
    uniqueRecords: unique / records,
    prosecutor,
    journalist,
    marketer: expected / records,
  });
}
