import { BugError } from "@nrs-kit/domain";
import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import type { Composite, Grouping } from "./composite.js";
import type { Requirement } from "./evaluate.js";
import type { Interner, Split } from "./interner.js";
import type { Metric } from "./metric.js";
import type { Classes, TupleTable } from "./tuple-table.js";
import { everyCode, refined, splitBy } from "./tuple-table.js";

/** Which generalisation of which records is sought. */
export interface SearchProblem {
  readonly table: TupleTable;
  /** The composites of the table's codes. */
  readonly composites: readonly Composite[];
  /** One for each attribute. */
  readonly hierarchies: readonly Hierarchy[];
  readonly requirement: Requirement;
  /** The most records that may be suppressed. */
  readonly limit: number;
  readonly metric: Metric;
  readonly interner: Interner;
}

/** The best generalisation of all. */
export interface SearchOutcome {
  /** For each attribute its level. */
  readonly levels: readonly number[];
  readonly loss: number;
  readonly suppressed: number;
  /** How many generalisations were judged on the data. */
  readonly checked: number;
}

/** The coarsest level of an attribute. */
export function heightOf(problem: SearchProblem, attribute: number): number {
  return (problem.hierarchies[attribute]?.levels.length ?? 1) - 1;
}

/** How an attribute groups its own codes at a level. */
export function groupingOf(problem: SearchProblem, attribute: number, level: number): Grouping {
  const found = problem.hierarchies[attribute]?.levels[level];
  return { groupOf: found?.groupOf ?? new Int32Array(), groups: found?.labels.length ?? 0 };
}

/** The split of classes by one composite at these levels. */
export function splitByComposite(
  { composites }: SearchProblem,
  table: TupleTable,
  classes: Classes,
  place: number,
  levels: ArrayLike<number>,
): Split {
  const [composite, codes] = [composites[place], table.codes[place]];
  if (composite === undefined || codes === undefined) throw new BugError(`There is no composite ${place}.`);
  return splitBy(table, classes, codes, composite.groupingAt(levels));
}

/** The classes after each composite from the one at `from` on, when they are split at these levels. */
export function stagesFrom(
  from: number,
  problem: SearchProblem,
  table: TupleTable,
  classes: Classes,
  levels: ArrayLike<number>,
): readonly Classes[] {
  const stages: Classes[] = [];
  for (let place = from; place < problem.composites.length; place++) {
    const split = splitByComposite(problem, table, stages.at(-1) ?? classes, place, levels);
    stages.push(refined(split, problem.interner));
  }
  return stages;
}

/** The classes into which the sensitive values split classes, so that tuples may be joined without losing them. */
export function splitBySensitive(
  { requirement, interner }: SearchProblem,
  table: TupleTable,
  classes: Classes,
): Classes {
  return table.sensitive.reduce(
    (before, codes, place) =>
      refined(splitBy(table, before, codes, everyCode(requirement.sensitiveValues[place] ?? 0)), interner),
    classes,
  );
}
