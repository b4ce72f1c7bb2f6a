import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import type { Requirement } from "./evaluate.js";
import type { Interner } from "./interner.js";
import type { Metric } from "./metric.js";
import type { Splitter, TupleTable } from "./tuple-table.js";

/** Which generalisation of which records is sought. */
export interface SearchProblem {
  readonly table: TupleTable;
  /** One for each attribute of the table. */
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

/** How an attribute tells the tuples of a table apart at a level. */
export function splitterOf(problem: SearchProblem, table: TupleTable, attribute: number, level: number): Splitter {
  const found = problem.hierarchies[attribute]?.levels[level];
  const codes = table.codes[attribute] ?? new Int32Array();
  return { codes, groupOf: found?.groupOf ?? new Int32Array(), groups: found?.labels.length ?? 0 };
}

/** Splitters that tell the sensitive values apart, so that tables may be merged without losing them. */
export function sensitiveSplitters(problem: SearchProblem, table: TupleTable): Splitter[] {
  return table.sensitive.map((codes, place) => {
    const groups = problem.requirement.sensitiveValues[place] ?? 0;
    return { codes, groupOf: Int32Array.from({ length: groups }, (_, code) => code), groups };
  });
}
