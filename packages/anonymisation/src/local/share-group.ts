import { type CodeTable, groupAt } from "../search/partition.js";
import type { LocalLevel, Range } from "./local-problem.js";

/** Whether all records have the same group at a level. */
export function shareGroup(table: CodeTable, { order, from, to }: Range, level: LocalLevel): boolean {
  const first = groupAt(table, order[from] as number, level);
  for (let at = from + 1; at < to; at++) if (groupAt(table, order[at] as number, level) !== first) return false;
  return true;
}
