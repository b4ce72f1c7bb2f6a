import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { boardOfOne } from "./board.js";
import type { EncodedTable } from "./encode-tuples.js";
import type { GeneralisationTask } from "./generalisation-task.js";
import type { Interner } from "./interner.js";
import { latticeOf } from "./lattice.js";
import { searchTree, type TreeOutcome } from "./optimal-search.js";
import { problemOf } from "./problem-of.js";
import type { Choice, SearchOutcome, SearchProblem } from "./search-problem.js";
import { type SearchStart, searchStart } from "./search-start.js";
import type { SearchWatch } from "./search-watch.js";

/** A search that found something, and what it searched. */
export interface Searched {
  readonly problem: SearchProblem;
  readonly outcome: SearchOutcome;
}

/** The search that a task asks for among encoded records, and what it found; refuses when nothing holds, or was stopped before it was known. */
export function bestLevels(
  task: GeneralisationTask,
  encoded: EncodedTable,
  rows: number,
  interner: Interner,
  watch?: SearchWatch,
): Result<Searched, AnonymisationRefusalCode> {
  const problem = problemOf(task, encoded, rows, interner, watch);
  const start = searchStart(problem, encoded.combinations);
  if (start === undefined) return refuse("generalisation.none-holds", "/models");
  const { nodes } = latticeOf(problem.hierarchies, problem.composites);
  return bestOf(problem, start, [searchTree(problem, start, boardOfOne(nodes))]);
}

/** The best that the start and all searches found: among equals the first in the order of the tree. */
export function bestOf(
  problem: SearchProblem,
  { best: first }: SearchStart,
  outcomes: readonly TreeOutcome[],
): Result<Searched, AnonymisationRefusalCode> {
  const found = outcomes.flatMap(({ best }) => best ?? []);
  const best = [...found].sort((one, other) => one.loss - other.loss || other.subtree - one.subtree)[0] ?? first;
  const leastLeftOpen = Math.min(...outcomes.map((one) => one.leastLeftOpen));
  if (best === undefined)
    return refuse(leastLeftOpen < Number.POSITIVE_INFINITY ? "search.stopped" : "generalisation.none-holds", "/models");
  const { levels, loss, suppressed }: Choice = best;
  const checked = outcomes.reduce((sum, one) => sum + one.checked, 0);
  return accept({ problem, outcome: { levels, loss, suppressed, leastLoss: Math.min(loss, leastLeftOpen), checked } });
}
