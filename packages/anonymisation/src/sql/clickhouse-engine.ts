import type { SqlDialect, SqlEngine, SqlValue } from "./sql-engine.js";

/** What is used of a session of `chdb`; a server is used through an object with the same two methods. */
export interface ClickHouseSession {
  readonly query: (sql: string, format: string) => unknown;
  /** The answer in pieces; a row may be cut between two of them. */
  readonly queryStream: (sql: string, options: { format: string }) => AsyncIterable<{ readonly text: () => string }>;
}

const escaped = (text: string, quote: string): string => text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);

const dialect: SqlDialect = {
  name: (name) => `"${escaped(name, '"')}"`,
  text: (text) => `'${escaped(text, "'")}'`,
  asText: (expression) => `ifNull(cast(${expression} as Nullable(String)), '')`,
  columnsOf: (table) =>
    `select name from system.columns where database = currentDatabase() and table = '${escaped(table, "'")}' order by position`,
  storage: "engine = MergeTree order by tuple()",
};

/**
 * ClickHouse as a place to make releases in: a server, or the engine that `chdb` embeds, which is not installed along. Statements follow
 * each other in one session, and results are streamed.
 *
 * @example
 * ```ts
 * const pieces = ['["a",', '1]\n["b",2]'].map((text) => ({ text: () => text }));
 * const engine = clickHouseEngine({ query: () => "", queryStream: async function* () { yield* pieces; } });
 * const rows = [];
 * for await (const some of engine.read("select …")) rows.push(...some);
 * rows; // => [["a", 1], ["b", 2]]
 * ```
 */
export const clickHouseEngine = (session: ClickHouseSession): SqlEngine => ({
  dialect,
  run: async (sql) => {
    await session.query(sql, "TabSeparated");
  },
  read: async function* (sql) {
    let rest = "";
    for await (const piece of session.queryStream(sql, { format: "JSONCompactEachRow" })) {
      const lines = `${rest}${piece.text()}`.split("\n");
      rest = lines.pop() ?? "";
      yield rowsOf(lines);
    }
    yield rowsOf([rest]);
  },
});

const rowsOf = (lines: readonly string[]): readonly (readonly SqlValue[])[] =>
  lines.flatMap((line) => (line === "" ? [] : [JSON.parse(line) as readonly SqlValue[]]));
