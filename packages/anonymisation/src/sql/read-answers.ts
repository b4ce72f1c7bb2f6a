import type { ReleaseRecord } from "@nrs-kit/domain";
import type { SqlEngine, SqlValue } from "./sql-engine.js";

/** All rows of a query whose answer is small. */
export async function readAll({ read }: SqlEngine, sql: string): Promise<readonly (readonly SqlValue[])[]> {
  const rows: (readonly SqlValue[])[] = [];
  for await (const some of read(sql)) rows.push(...some);
  return rows;
}

/** The one number that a query gives. */
export async function readNumber(engine: SqlEngine, sql: string): Promise<number> {
  const [row] = await readAll(engine, sql);
  return Number(row?.[0] ?? 0);
}

/** How many classes there are of each size, from small to large. */
export async function readClassSizes(engine: SqlEngine, classes: string): Promise<ReleaseRecord["classes"]> {
  const sizes = await readAll(engine, `select size, count(*) from ${classes} group by size order by size`);
  return sizes.map(([size, count]) => ({ size: Number(size), classes: Number(count) }));
}
