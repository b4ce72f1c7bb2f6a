import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import type { Composite, Grouping } from "./composite.js";
import type { Requirement } from "./evaluate.js";
import type { Interner } from "./interner.js";
import type { Metric } from "./metric.js";
import type { Classes, TupleTable } from "./tuple-table.js";
import { everyCode, refined } from "./tuple-table.js";

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

/** Splits classes by composites from the one at `from` on, at these levels: the classes before each of them, and after the last. */
export function stagesOf(
  problem: SearchProblem,
  table: TupleTable,
  classes: Classes,
  levels: ArrayLike<number>,
  from: number,
): readonly [Classes, ...Classes[]] {
  const stages: [Classes, ...Classes[]] = [classes];
  let last = classes;
  for (const [place, composite] of problem.composites.entries()) {
    if (place < from) continue;
    last = refined(table, last, table.codes[place] ?? NONE, composite.groupingAt(levels), problem.interner);
    stages.push(last);
  }
  return stages;
}

/** Splits classes by composites from the one at `from` on, at these levels. */
export function splitByComposites(...asked: Parameters<typeof stagesOf>): Classes {
  const [first, ...more] = stagesOf(...asked);
  return more.at(-1) ?? first;
}

/** Splits classes by the sensitive values, so that tuples may be joined without losing them. */
export function splitBySensitive(problem: SearchProblem, table: TupleTable, classes: Classes): Classes {
  return table.sensitive.reduce(
    (before, codes, place) =>
      refined(table, before, codes, everyCode(problem.requirement.sensitiveValues[place] ?? 0), problem.interner),
    classes,
  );
}

const NONE = new Int32Array();
