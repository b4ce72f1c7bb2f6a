import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import type { Composite } from "./composite.js";
import type { Grouping } from "./grouping.js";
import type { Interner } from "./interner.js";
import type { Metric } from "./metric.js";
import type { Requirement } from "./requirement.js";
import type { SearchWatch } from "./search-watch.js";
import type { TupleTable } from "./tuple-table.js";

/** Which generalisation of which records is sought. */
export interface SearchProblem {
  readonly table: TupleTable;
  /** The composites of the table's codes. */
  readonly composites: readonly Composite[];
  /** One for each attribute. */
  readonly hierarchies: readonly Hierarchy[];
  /** For each attribute the level below which it loses too many records by itself: levels below are not told apart in the table. */
  readonly least: Int32Array;
  readonly requirement: Requirement;
  /** The most records that may be suppressed. */
  readonly limit: number;
  readonly metric: Metric;
  readonly interner: Interner;
  readonly watch?: SearchWatch | undefined;
}

/** A generalisation that fulfils the requirement. */
export interface Choice {
  /** For each attribute its level. */
  readonly levels: readonly number[];
  readonly loss: number;
  readonly suppressed: number;
}

/** The best generalisation of all, or of those that were tried before the search was stopped. */
export interface SearchOutcome extends Choice {
  /** What every generalisation loses at least: the loss itself unless the search was stopped. */
  readonly leastLoss: number;
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
