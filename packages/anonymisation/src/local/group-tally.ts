import type { CodeTable, LocalLevel, LocalProblem, Range } from "./local-problem.js";

/**
 * How many records of one class each group holds, for every attribute at one level: the counts of an attribute begin at its
 * offset.
 */
export type GroupTally = Int32Array;

/** Where the counts of each attribute begin in a tally, and how long a tally is. */
export interface TallyLayout {
  readonly offsets: readonly number[];
  readonly length: number;
}

/** The layout with room for every level of each attribute. */
export function tallyLayout({ attributes }: LocalProblem): TallyLayout {
  const offsets: number[] = [];
  let length = 0;
  for (const { levels } of attributes) {
    offsets.push(length);
    length += Math.max(0, ...levels.map(({ labels }) => labels.length));
  }
  return { offsets, length };
}

/** Adds the records of a range to the counts of the groups of a level, `sign` 1, or takes them away, -1. */
export function count(
  tally: GroupTally,
  offset: number,
  { codes, width }: CodeTable,
  { order, from, to }: Range,
  { groupOf, place }: LocalLevel,
  sign: 1 | -1,
): void {
  for (let at = from; at < to; at++) {
    const cell = offset + (groupOf[codes[(order[at] as number) * width + place] as number] as number);
    tally[cell] = (tally[cell] as number) + sign;
  }
}

/** Takes the counts of a part away. */
export function subtract(tally: GroupTally, part: GroupTally): void {
  for (let cell = 0; cell < tally.length; cell++) tally[cell] = (tally[cell] as number) - (part[cell] as number);
}

/** Whether all records have the same group at a level. */
export function share(
  { codes, width }: CodeTable,
  { order, from, to }: Range,
  { groupOf, place }: LocalLevel,
): boolean {
  const first = groupOf[codes[(order[from] as number) * width + place] as number];
  for (let at = from + 1; at < to; at++) {
    if (groupOf[codes[(order[at] as number) * width + place] as number] !== first) return false;
  }
  return true;
}
