import type { ClassSplit } from "./class-split.js";
import { groupAt, type LocalClass, type LocalLevel } from "./local-problem.js";
import type { OpenClass, Workspace } from "./workspace.js";

/** Finds where the records of each group are to begin, and, as the last, those that stay. */
export function setStarts(
  { layout, starts, ends }: Workspace,
  { from, tally }: OpenClass,
  { place, labels }: LocalLevel,
  { stays, giver, given }: ClassSplit,
): void {
  const groups = labels.length;
  const offset = layout.offsets[place] as number;
  let next = from;
  for (let group = 0; group < groups; group++) {
    starts[group] = next;
    ends[group] = next;
    if (stays[group] === 0) next += (tally[offset + group] as number) - (group === giver ? given : 0);
  }
  starts[groups] = next;
  ends[groups] = next;
}

/** Moves the records of a class to their parts, in the order in which they stood. */
export function moveRecords(
  { problem, order, moved, ends }: Workspace,
  { from, to }: LocalClass,
  level: LocalLevel,
  { stays, giver, given }: ClassSplit,
): void {
  const rest = level.labels.length;
  let left = given;
  for (let at = from; at < to; at++) {
    const record = order[at] as number;
    const group = groupAt(problem.table, record, level);
    const isGiven = group === giver && left > 0;
    if (isGiven) left--;
    const part = isGiven || stays[group] === 1 ? rest : group;
    const end = ends[part] as number;
    moved[end] = record;
    ends[part] = end + 1;
  }
  for (let at = from; at < to; at++) order[at] = moved[at] as number;
}
