// The peer of a large release: DuckDB groups the records of a CSV file by all columns, on one thread, in a process of its own.
import process from "node:process";
import { DuckDBInstance } from "@duckdb/node-api";

const [file = ""] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
await connection.runAndReadAll(
  `SELECT count(*) FROM (SELECT *, count(*) FROM read_csv('${file.replaceAll("'", "''")}') GROUP BY ALL)`,
);
