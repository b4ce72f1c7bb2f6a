import { DuckDBInstance } from "@duckdb/node-api";
import type { ColumnTable } from "../src/index.js";

/** Runs one grouping by all columns, and says how many groups there were. */
export type GroupBy = () => Promise<number>;

/**
 * The unit of this benchmark: one `GROUP BY` of DuckDB over all columns of a table that lies in memory, each column as
 * codes of its dictionary, on one thread.
 */
export async function groupByOf(table: ColumnTable): Promise<GroupBy> {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const columns = Object.values(table.columns);
  const names = columns.map((_, at) => `c${at}`);
  await connection.run(`create table records (${names.map((name) => `${name} utinyint`).join(", ")})`);
  const appender = await connection.createAppender("records");
  for (let row = 0; row < table.rows; row++) {
    for (const { codes } of columns) appender.appendUTinyInt(codes[row] ?? 0);
    appender.endRow();
  }
  appender.closeSync();
  const sql = `select count(*)::int from (select ${names.join(", ")}, count(*) from records group by all)`;
  const prepared = await connection.prepare(sql);
  return async () => Number((await prepared.runAndReadAll()).getRows()[0]?.[0]);
}
