import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { valuesOf } from "../models/privacy-model.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { sensitiveFieldsOf } from "../search/sensitive-counts.js";
import { countedQuery } from "./counted-query.js";
import { readAll, readNumber } from "./read-answers.js";
import type { SqlEngine } from "./sql-engine.js";
import type { SqlNames } from "./sql-names.js";
import { writeTable } from "./write-table.js";

/** Which combinations of values occur in a table of a database, and how many records hold each. */
export interface SqlTuples {
  /** For each quasi-identifier the place of the value in its hierarchy. */
  readonly codes: readonly Int32Array[];
  /** For each sensitive field of the models the place of its value. */
  readonly sensitive: readonly Int32Array[];
  readonly sensitiveValues: readonly (readonly string[])[];
  readonly counts: Int32Array;
  readonly records: number;
}

/**
 * Has the database count the records by all quasi-identifiers and sensitive fields; what is held in memory grows with the number of
 * combinations that occur. Refuses values that their hierarchy lacks.
 */
export async function readTuples(
  engine: SqlEngine,
  names: SqlNames,
  { quasiIdentifiers, models }: GeneralisationTask,
): Promise<Result<SqlTuples, AnonymisationRefusalCode>> {
  const joined: { readonly table: string; readonly field: string }[] = [];
  for (const [place, { field, hierarchy }] of quasiIdentifiers.entries()) {
    const table = names.values(place);
    await writeValues(engine, table, hierarchy.values);
    if (await lacks(engine, names, field, table))
      return refuse("hierarchy.value-missing", `/quasiIdentifiers/${place}/hierarchy`);
    joined.push({ table, field });
  }
  const sensitiveValues: (readonly string[])[] = [];
  for (const [place, field] of sensitiveFieldsOf(models).entries()) {
    const values = valuesOf(models, field) ?? (await distinctValues(engine, names, field));
    const table = names.sensitive(place);
    await writeValues(engine, table, values);
    const model = models.findIndex((one) => one.model !== "k-anonymity" && one.field === field);
    if (await lacks(engine, names, field, table)) return refuse("hierarchy.value-missing", `/models/${model}`);
    sensitiveValues.push(values);
    joined.push({ table, field });
  }
  const codes = joined.map((_, at) => `t${at}.code`).join(", ");
  const counted = countedQuery(
    engine.dialect,
    names.source,
    joined.map(({ field }) => field),
  );
  const joins = joined.map(({ table }, at) => `join ${table} as t${at} on g.v${at} = t${at}.value`);
  const sql = `select ${codes}, n from (${counted}) as g ${joins.join(" ")}`;
  const columns = await readIntegers(engine, sql, joined.length + 1);
  const counts = columns.at(-1) ?? new Int32Array();
  return accept({
    codes: columns.slice(0, quasiIdentifiers.length),
    sensitive: columns.slice(quasiIdentifiers.length, -1),
    sensitiveValues,
    counts,
    records: counts.reduce((sum, count) => sum + count, 0),
  });
}

const writeValues = (engine: SqlEngine, table: string, values: readonly string[]): Promise<void> =>
  writeTable(
    engine,
    table,
    [
      ["value", "varchar"],
      ["code", "integer"],
    ],
    values.map((value, code) => [value, code]),
  );

/** Whether a column of the source holds a value that a table of values lacks. */
async function lacks(engine: SqlEngine, { source }: SqlNames, field: string, table: string): Promise<boolean> {
  const value = engine.dialect.asText(engine.dialect.name(field));
  const sql = `select count(*) from ${source} where ${value} not in (select value from ${table})`;
  return (await readNumber(engine, sql)) > 0;
}

async function distinctValues(engine: SqlEngine, { source }: SqlNames, field: string): Promise<readonly string[]> {
  const value = engine.dialect.asText(engine.dialect.name(field));
  return (await readAll(engine, `select distinct ${value} as value from ${source} order by value`)).map(([text]) =>
    String(text),
  );
}

/** The columns of a query of whole numbers. */
async function readIntegers({ read }: SqlEngine, sql: string, width: number): Promise<readonly Int32Array[]> {
  let columns = Array.from({ length: width }, () => new Int32Array(1024));
  let rows = 0;
  for await (const some of read(sql)) {
    const needed = rows + some.length;
    if (needed > (columns[0]?.length ?? 0)) columns = columns.map((column) => grown(column, needed));
    for (const row of some) {
      for (const [at, column] of columns.entries()) column[rows] = Number(row[at]);
      rows++;
    }
  }
  return columns.map((column) => column.slice(0, rows));
}

function grown(column: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed, 2 * column.length));
  larger.set(column);
  return larger;
}
