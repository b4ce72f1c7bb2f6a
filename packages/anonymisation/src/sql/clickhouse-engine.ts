import type { SqlDialect, SqlEngine, SqlValue } from "./sql-engine.js";

/** What is used of ClickHouse: a statement and the format of its answer, as a session of `chdb` has it, or a function over HTTP. */
export interface ClickHouseSession {
  readonly query: (sql: string, format: string) => string | Promise<string>;
}

const escaped = (text: string, quote: string): string => text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);

const dialect: SqlDialect = {
  name: (name) => `"${escaped(name, '"')}"`,
  text: (text) => `'${escaped(text, "'")}'`,
  asText: (expression) => `ifNull(cast(${expression} as Nullable(String)), '')`,
  storage: "engine = MergeTree order by tuple()",
};

/**
 * ClickHouse as a place to make releases in: a server, or the engine that `chdb` embeds. Statements follow each other in one session.
 *
 * @example
 * ```ts
 * const engine = clickHouseEngine({ query: () => '["a",1]\n' });
 * for await (const rows of engine.read("select 'a', 1")) rows; // => [["a", 1]]
 * ```
 */
export const clickHouseEngine = (session: ClickHouseSession): SqlEngine => ({
  dialect,
  run: async (sql) => {
    await session.query(sql, "TabSeparated");
  },
  read: async function* (sql) {
    const answer = await session.query(sql, "JSONCompactEachRow");
    const lines = answer.split("\n").filter((line) => line !== "");
    yield lines.map((line) => JSON.parse(line) as readonly SqlValue[]);
  },
});
