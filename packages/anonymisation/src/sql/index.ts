/**
 * Releases of records that stand in a database: DuckDB, or ClickHouse.
 *
 * @module @nrs-kit/anonymisation/sql
 */

export type { RunningHash } from "../release/running-hash.js";
export {
  anonymiseInSql,
  type SqlRelease,
  type SqlReleaseHost,
  type SqlTables,
} from "./anonymise-in-sql.js";
export { type ClickHouseSession, clickHouseEngine } from "./clickhouse-engine.js";
export { type DuckDbConnection, duckDbEngine } from "./duckdb-engine.js";
export type { SqlDialect, SqlEngine, SqlValue } from "./sql-engine.js";
