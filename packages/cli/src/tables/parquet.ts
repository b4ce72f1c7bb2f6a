import { Trouble } from "../trouble.js";

type Rows = readonly (readonly string[])[];

/** Tables as Parquet files. */
export interface ParquetFiles {
  readonly read: (path: string) => Promise<Rows>;
  readonly write: (path: string, rows: Iterable<readonly string[]>) => Promise<void>;
}

const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const connected = async () => {
  try {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    return await (await DuckDBInstance.create(":memory:")).connect();
  } catch {
    throw new Trouble("Parquet needs the package @duckdb/node-api beside this one: npm install @duckdb/node-api");
  }
};

/** What the engine says names values and paths of its own, so that it is not repeated. */
const attempted = async <T>(path: string, attempt: () => Promise<T>): Promise<T> => {
  try {
    return await attempt();
  } catch {
    throw new Trouble(`${path}: the file cannot be read or written as Parquet`);
  }
};

/**
 * Parquet through DuckDB, which is loaded when it is asked for. Every value is read as a text, and a missing one as the empty
 * text, which a policy says how to take; every value is written as a text.
 */
export const parquetFiles: ParquetFiles = {
  read: async (path) => {
    const connection = await connected();
    return attempted(path, async () => {
      const source = `read_parquet(${quotedText(path)})`;
      const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
      const names = described.getRows().map(([name]) => String(name));
      const cells = names.map((name) => `coalesce(CAST(${quotedName(name)} AS VARCHAR), '')`).join(", ");
      const reader = await connection.runAndReadAll(`SELECT ${cells} FROM ${source}`);
      return [names, ...reader.getRows().map((row) => row.map(String))];
    });
  },
  write: async (path, rows) => {
    const connection = await connected();
    await attempted(path, async () => {
      const [names = [], ...records] = rows;
      await connection.run(`CREATE TABLE release (${names.map((name) => `${quotedName(name)} VARCHAR`).join(", ")})`);
      const appender = await connection.createAppender("release");
      for (const record of records) {
        for (const value of record) appender.appendVarchar(value);
        appender.endRow();
      }
      appender.closeSync();
      await connection.run(`COPY release TO ${quotedText(path)} (FORMAT parquet)`);
    });
  },
};
