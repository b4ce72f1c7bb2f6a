import { type Classes, refinedByAll, type TwoRooms } from "./classes.js";
import { merged } from "./merged-table.js";
import type { SearchProblem } from "./search-problem.js";
import { compositeParts, sensitiveParts } from "./splitting.js";
import type { TupleTable } from "./tuple-table.js";

/** A table below which the tree of generalisations continues: the tuples, and the classes of the levels fixed so far. */
export interface Hub {
  readonly table: TupleTable;
  readonly classes: Classes;
}

/**
 * Joins the tuples that no generalisation still to be tried below a hub can tell apart.
 *
 * @param composite - the first composite of which levels are still to be tried
 * @param least - for each attribute its least level that is possible below
 * @param rooms - for classes that nobody needs afterwards
 */
export function joined(
  problem: SearchProblem,
  { table, classes }: Hub,
  composite: number,
  least: Int32Array,
  rooms?: TwoRooms,
): Hub {
  const parts = [...compositeParts(problem, table, composite, least), ...sensitiveParts(problem, table)];
  const { table: fewer, carry } = merged(table, refinedByAll(table, classes, parts, problem.interner, rooms));
  return { table: fewer, classes: { ...classes, classOf: carry(classes.classOf) } };
}
