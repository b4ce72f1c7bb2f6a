import type { ReleaseRecord } from "@nrs-kit/domain";
import type { ColumnTable } from "../search/column.js";
import { firstOfEach, orderByKeys } from "../search/counting-sort.js";
import { textKeys } from "./text-keys.js";

/**
 * How many classes of records that look alike there are of each size, from small to large: for who makes a release the
 * same as `classSizes` counts by texts when it is verified.
 */
export function countedClasses(
  { rows, columns }: ColumnTable,
  quasiIdentifiers: readonly string[],
): ReleaseRecord["classes"] {
  const own = quasiIdentifiers.flatMap((field) => columns[field] ?? []);
  const keys = textKeys(rows, own);
  const first = firstOfEach(orderByKeys(rows, keys), keys);
  const counts = new Map<number, number>();
  for (let from = 0; from < rows; ) {
    const next = first.indexOf(1, from + 1);
    const size = (next < 0 ? rows : next) - from;
    counts.set(size, (counts.get(size) ?? 0) + 1);
    from += size;
  }
  return [...counts].sort(([one], [other]) => one - other).map(([size, classes]) => ({ size, classes }));
}
