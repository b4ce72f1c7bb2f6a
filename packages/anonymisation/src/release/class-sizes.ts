import type { ReleaseRecord } from "@nrs-kit/domain";
import type { ColumnTable } from "../search/column.js";
import { classesOfTexts } from "./classes-of-texts.js";

/** How many classes of records that look alike there are of each size, from small to large. */
export function classSizes(table: ColumnTable, quasiIdentifiers: readonly string[]): ReleaseRecord["classes"] {
  const counts = new Map<number, number>();
  for (const { length } of classesOfTexts(table, quasiIdentifiers).values())
    counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one - other).map(([size, classes]) => ({ size, classes }));
}
