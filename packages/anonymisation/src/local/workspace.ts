import { count, type GroupTally, type TallyLayout, tallyLayout } from "./group-tally.js";
import type { LocalClass, LocalLevel, LocalProblem, Range } from "./local-problem.js";

/** A class that may fall apart further. */
export interface OpenClass extends LocalClass {
  /** For each attribute whether no finer level will hold a class any more. */
  readonly closed: boolean[];
  /** The sizes of the groups of each attribute that is not closed, one level below the class. */
  readonly tally: GroupTally;
}

/** What a pass of the algorithm works with. */
export interface Workspace {
  readonly problem: LocalProblem;
  readonly layout: TallyLayout;
  readonly order: Int32Array;
  /** Room for the records of a class while they move. */
  readonly moved: Int32Array;
  /** Room for a mark, and for where its records begin and end, for each group. */
  readonly stays: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Tallies that are in use no more. */
  readonly spare: GroupTally[];
}

/** Room for a pass over a problem whose records stand in an order. */
export function newWorkspace(problem: LocalProblem, order: Int32Array): Workspace {
  const layout = tallyLayout(problem);
  const [stays, starts] = [new Uint8Array(layout.length), new Int32Array(layout.length + 1)];
  const room = { moved: new Int32Array(problem.rows), stays, starts, ends: starts.slice() };
  return { problem, layout, order, ...room, spare: [] };
}

/** A tally that counts nobody. */
export function freeTally({ layout, spare }: Workspace): GroupTally {
  return spare.pop()?.fill(0) ?? new Int32Array(layout.length);
}

/** The records of a class. */
export const rangeIn = (order: Int32Array, { from, to }: LocalClass): Range => ({ order, from, to });

/** The level of an attribute below that of a class; `undefined` where the class has the finest. */
export function levelBelow(
  { attributes }: LocalProblem,
  { levels }: LocalClass,
  place: number,
): LocalLevel | undefined {
  const level = levels[place] as number;
  return level === 0 ? undefined : attributes[place]?.levels[level - 1];
}

/** Adds the groups below a class to a tally, or takes them away, in all attributes that are not closed. */
export function countAll({ problem, layout, order }: Workspace, one: OpenClass, tally: GroupTally, sign: 1 | -1): void {
  const range = rangeIn(order, one);
  for (let place = 0; place < one.levels.length; place++) {
    const level = one.closed[place] ? undefined : levelBelow(problem, one, place);
    if (level !== undefined) count(tally, layout.offsets[place] as number, problem.table, range, level, sign);
  }
}

/** Counts the groups of one attribute below a class anew. */
export function countBelow({ problem, layout, order }: Workspace, one: OpenClass, place: number): void {
  const [offset, level] = [layout.offsets[place] as number, levelBelow(problem, one, place)];
  one.tally.fill(0, offset, layout.offsets[place + 1]);
  if (level !== undefined) count(one.tally, offset, problem.table, rangeIn(order, one), level, 1);
}
