import type { Result } from "@nrs-kit/domain";
import { accept, BugError, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { bestOf } from "./best-levels.js";
import type { ColumnTable } from "./column.js";
import { encode } from "./encode.js";
import { type GeneralisationTask, taskFaults } from "./generalisation-task.js";
import { appliedTo, type Generalisation } from "./generalise.js";
import { latticeOf } from "./lattice.js";
import { newExecutor } from "./new-executor.js";
import { problemOf } from "./problem-of.js";
import type { PartOutcome, SearchPart } from "./search-part.js";
import { searchStart } from "./search-start.js";
import type { SearchProgress } from "./search-watch.js";
import { canShare, progressOn, sharedMemory, sharedNumbers, stopAll } from "./shared-board.js";
import type { TupleTable } from "./tuple-table.js";

/** A search that several threads do together, each a part. */
export interface SearchInParts<Found> {
  /** What each thread is to do, by `searchPart`; one or none where there is nothing to share out. */
  readonly parts: readonly SearchPart[];
  /** How far all have come; the loss is given to seven digits. */
  readonly progress: () => SearchProgress;
  /** Stops all of them: they answer with what they found, and with what they left open. */
  readonly stop: () => void;
  /** Puts together what all threads found: one outcome for each part, in any order. Throws when one is missing. */
  readonly finish: (outcomes: readonly PartOutcome[]) => Result<Found, AnonymisationRefusalCode>;
}

/**
 * Does what {@link generalise} does, with the search shared out among threads that the host has, in a browser or in Node. Their
 * number changes nothing of the result but how many generalisations were judged, which depends on who was first.
 * Refuses at once what is wrong with the task or the data, and when it is finished what the search refuses.
 * Memory can be shared in Node always, in a browser on pages that are isolated from other origins; where it cannot, there is one part.
 *
 * @param threads - how many parts there shall be at most
 *
 * @example
 * ```ts
 * const age = compileHierarchy([["16", "child", "*"], ["17", "child", "*"], ["30", "adult", "*"], ["31", "adult", "*"]]).value;
 * const table = columnsOf(["age"], [["16"], ["17"], ["30"], ["31"], ["31"]]);
 * const task = { quasiIdentifiers: [{ field: "age", hierarchy: age }], models: [{ model: "k-anonymity", k: 2 }], suppressionLimit: 0, metric: "loss-arithmetic" };
 * const search = generaliseInParts(table, task, 2).value;
 * // Each part would be posted to a thread; here both are searched one after the other.
 * const outcomes = search.parts.map(searchPart);
 * search.finish(outcomes).value.levels; // => { age: 1 }
 * ```
 */
export function generaliseInParts(
  table: ColumnTable,
  task: GeneralisationTask,
  threads: number,
): Result<SearchInParts<Generalisation>, AnonymisationRefusalCode> {
  const [first, ...rest] = taskFaults(task);
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const executor = newExecutor();
  const encoded = encode(table, task, executor);
  if (!encoded.ok) return encoded;
  const problem = problemOf(task, encoded.value, table.rows, executor.interner);
  const found = searchStart(problem, encoded.value.combinations);
  if (found === undefined) return refuse("generalisation.none-holds", "/models");
  const { nodes, subtrees } = latticeOf(problem.hierarchies, problem.composites);
  const count = canShare() ? Math.max(1, Math.min(Math.trunc(threads) || 1, subtrees)) : 1;
  const memory = sharedMemory(nodes, subtrees, count, found.best?.loss ?? Number.POSITIVE_INFINITY);
  const { floors, hub, best, checked: judged } = found;
  const start = { floors, best, table: inSharedMemory(hub.table) };
  const { histograms, least, sensitive } = encoded.value;
  const ofAll = { memory, task: withoutPeople(task), rows: table.rows, histograms, least, sensitive };
  const parts = Array.from({ length: count }, (_, at) => {
    // What was judged so far is counted once.
    const checked = at === 0 ? judged : 0;
    return { ...ofAll, part: at + 1, start: { ...start, checked } };
  });
  return accept({
    parts,
    progress: () => progressOn(memory),
    stop: () => stopAll(memory),
    finish: (outcomes) => {
      // What a part took and nobody searched to its end would pass for ruled out.
      if (outcomes.length !== count) throw new BugError(`${outcomes.length} outcomes were given for ${count} parts.`);
      const best = bestOf(problem, found, outcomes);
      return best.ok ? accept(appliedTo(table, task, best.value, encoded.value.tupleOfRow)) : best;
    },
  });
}

/** A search asks who is in the population only of the tuples. */
const withoutPeople = ({ population, ...task }: GeneralisationTask): GeneralisationTask =>
  population === undefined ? task : { ...task, population: { ...population, people: { rows: 0, columns: {} } } };

/** Tuples in memory that threads can share. */
const inSharedMemory = ({ tuples, codes, sensitive, counts, people }: TupleTable): TupleTable => ({
  tuples,
  codes: codes.map(copied),
  sensitive: sensitive.map(copied),
  counts: copied(counts),
  people: people && copied(people),
});

function copied(numbers: Int32Array): Int32Array {
  const copy = sharedNumbers(numbers.length);
  copy.set(numbers);
  return copy;
}
