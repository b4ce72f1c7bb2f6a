import type { SqlDialect, SqlEngine, SqlValue } from "./sql-engine.js";

/** What is used of a connection of `@duckdb/node-api`. */
export interface DuckDbConnection {
  readonly run: (sql: string) => Promise<unknown>;
  readonly stream: (
    sql: string,
  ) => Promise<{ readonly yieldRowsJs: () => AsyncIterable<readonly (readonly unknown[])[]> }>;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const dialect: SqlDialect = {
  name: quoted,
  text: (text) => `'${text.replaceAll("'", "''")}'`,
  asText: (expression) => `coalesce(cast(${expression} as varchar), '')`,
  columnsOf: (table) => `describe ${quoted(table)}`,
  storage: "",
};

/**
 * DuckDB as a place to make releases in, through `@duckdb/node-api`, which is not installed along. Results are streamed, so that
 * what is held in memory does not grow with the number of records.
 *
 * @example
 * ```ts
 * const engine = duckDbEngine({ run: async () => {}, stream: async () => ({ yieldRowsJs: async function* () {} }) });
 * engine.dialect.name('a "b"'); // => '"a ""b"""'
 * ```
 */
export const duckDbEngine = (connection: DuckDbConnection): SqlEngine => ({
  dialect,
  run: async (sql) => {
    await connection.run(sql);
  },
  read: async function* (sql) {
    // Only texts and whole numbers are ever asked for.
    for await (const rows of (await connection.stream(sql)).yieldRowsJs())
      yield rows as readonly (readonly SqlValue[])[];
  },
});
