import { BugError } from "@nrs-kit/domain";
import { type Classes, refined, refinedByAll, roomFor, splitBy } from "./classes.js";
import { merged } from "./merged-table.js";
import type { SearchProblem } from "./search-problem.js";
import { compositeParts, sensitiveParts } from "./splitting.js";
import type { Stage } from "./stage.js";
import type { TupleTable } from "./tuple-table.js";

/** Where the tree of generalisations continues: the stages of the composites still to be tried, and the classes of the levels fixed so far. */
export interface Hub {
  /** The tuples of the last stage, which are all that the tree below tells apart. */
  readonly table: TupleTable;
  /** By the places of their composites. */
  readonly stages: readonly Stage[];
  /** The classes of the tuples of the stage before. */
  readonly classes: Classes;
}

/** The stage of a composite. */
export function stageOf({ stages }: Pick<Hub, "stages">, composite: number): Stage {
  const stage = stages[composite];
  if (stage === undefined) throw new BugError(`There is no stage of composite ${composite}.`);
  return stage;
}

/**
 * The hub of a table whose tuples lie in classes.
 *
 * @param classes - the classes of the tuples
 * @param composite - the first composite of which levels are still to be tried
 * @param least - for each attribute its least level that is possible
 * @param joins - whether tuples are joined that no generalisation still to be tried can tell apart; when there are none, it is a waste
 */
export function hubOf(
  problem: SearchProblem,
  table: TupleTable,
  classes: Classes,
  composite: number,
  least: ArrayLike<number>,
  joins: boolean,
): Hub {
  const { interner } = problem;
  const parts = compositeParts(problem, table, composite, least);
  // Classes and sensitive values are kept apart by every stage.
  let apart = refinedByAll(table, classes, sensitiveParts(problem, table), interner);
  const lead = merged(table, apart, interner);
  const stages: Stage[] = [];
  // What a split made is read by the next one only.
  const rooms = parts.slice(0, 2).map(() => roomFor(table.tuples));
  for (const [place, { codes, grouping }] of parts.entries()) {
    const before = apart.classes;
    if (!joins && place === parts.length - 1) {
      stages[composite + place] = { table, within: apart.classOf, before };
    } else {
      const next = refined(splitBy(table, apart, codes, grouping), interner, rooms[place % 2]);
      const rolledUp = merged(table, next, interner);
      stages[composite + place] = { table: rolledUp.table, within: rolledUp.carry(apart.classOf), before };
      apart = next;
    }
  }
  const classOf = lead.carry(classes.classOf);
  return { table: stages.at(-1)?.table ?? lead.table, stages, classes: { ...classes, classOf } };
}
