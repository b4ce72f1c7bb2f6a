import type { SqlEngine } from "./sql-engine.js";

/** How many rows one statement writes. */
const BATCH = 1000;

/** Makes a table anew and fills it; texts and whole numbers. */
export async function writeTable(
  { dialect, run }: SqlEngine,
  name: string,
  columns: readonly (readonly [name: string, type: "varchar" | "integer"])[],
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  await run(`drop table if exists ${name}`);
  await run(`create table ${name} (${columns.map((column) => column.join(" ")).join(", ")}) ${dialect.storage}`);
  const literal = (value: string | number) => (typeof value === "number" ? String(value) : dialect.text(value));
  for (let from = 0; from < rows.length; from += BATCH) {
    const some = rows.slice(from, from + BATCH).map((row) => `(${row.map(literal).join(", ")})`);
    await run(`insert into ${name} values ${some.join(", ")}`);
  }
}
