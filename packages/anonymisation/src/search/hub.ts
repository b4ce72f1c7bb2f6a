import { BugError } from "@nrs-kit/domain";
import type { Classes } from "./classes.js";
import type { SortKey } from "./counting-sort.js";
import { distinctTuples } from "./distinct-tuples.js";
import { numbersAt } from "./numbers-at.js";
import type { SearchProblem } from "./search-problem.js";
import { compositeParts } from "./splitting.js";
import { type Stage, stagesOf } from "./stages.js";
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
 */
export function hubOf(
  problem: SearchProblem,
  table: TupleTable,
  classes: Classes,
  composite: number,
  least: ArrayLike<number>,
): Hub {
  const { leading, own } = keysOf(problem, table, classes, composite, least);
  const [before, groups] = [leading, own].map((keys) => keys.map(({ codes }) => codes)) as [Int32Array[], Int32Array[]];
  const { stages, leads } = stagesOf(table, before, composite, groups);
  // What was tried already has no stage any more.
  const placed: Stage[] = [];
  for (const [place, stage] of stages.entries()) placed[composite + place] = stage;
  return { table, stages: placed, classes: { ...classes, classOf: numbersAt(leads, classes.classOf) } };
}

/** Does what {@link hubOf} does, and joins the tuples that no generalisation still to be tried can tell apart. */
export function joinedHub(
  problem: SearchProblem,
  table: TupleTable,
  classes: Classes,
  composite: number,
  least: ArrayLike<number>,
): Hub {
  const { leading, own } = keysOf(problem, table, classes, composite, least);
  const { table: fewer, carry } = distinctTuples(table, [...leading, ...own]);
  return hubOf(problem, fewer, { ...classes, classOf: carry(classes.classOf) }, composite, least);
}

/** What must be told apart: before every stage the sensitive values and the classes, then the groups of each composite. */
function keysOf(
  problem: SearchProblem,
  table: TupleTable,
  { classOf, classes }: Classes,
  composite: number,
  least: ArrayLike<number>,
): { readonly leading: readonly SortKey[]; readonly own: readonly SortKey[] } {
  const { sensitiveValues } = problem.requirement;
  const sensitive = table.sensitive.map((codes, place) => ({ codes, size: sensitiveValues[place] ?? 0 }));
  return {
    leading: [...sensitive, { codes: classOf, size: classes }],
    own: compositeParts(problem, table, composite, least).map(({ codes, grouping: { groupOf, groups } }) => ({
      codes: numbersAt(codes, groupOf),
      size: groups,
    })),
  };
}
