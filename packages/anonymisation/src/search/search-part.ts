import { oneClass } from "./classes.js";
import { widestComposites } from "./encode.js";
import type { EncodedTable } from "./encode-tuples.js";
import type { GeneralisationTask } from "./generalisation-task.js";
import { hubOf } from "./hub.js";
import { newExecutor } from "./new-executor.js";
import { searchTree, type TreeOutcome } from "./optimal-search.js";
import { leastLevelsOf } from "./pair-floors.js";
import { problemOf } from "./problem-of.js";
import type { SearchStart } from "./search-start.js";
import { boardOn, type SharedMemory, tellProgress } from "./shared-board.js";
import { stageRoomsFor } from "./stage-classes.js";
import type { TupleTable } from "./tuple-table.js";

/**
 * What one thread needs to search for its part: plain data over shared memory, to be posted to the thread as it is. It holds
 * codes of records, and no more of their texts than the hierarchies do.
 */
export interface SearchPart {
  /** Its number among the parts, from 1. */
  readonly part: number;
  readonly memory: SharedMemory;
  readonly start: Omit<SearchStart, "hub" | "rooms"> & { readonly table: TupleTable };
  readonly task: GeneralisationTask;
  readonly rows: number;
  readonly histograms: EncodedTable["histograms"];
  readonly least: EncodedTable["least"];
  readonly sensitive: EncodedTable["sensitive"];
}

/** What a thread found: plain data, to be posted back as it is. */
export type PartOutcome = TreeOutcome;

/**
 * Searches for one part, on the thread that calls it, until nothing is left that no other part took.
 *
 * @param part - what {@link generaliseInParts} made
 *
 * @example
 * ```ts
 * const age = compileHierarchy([["16", "child", "*"], ["17", "child", "*"], ["30", "adult", "*"], ["31", "adult", "*"]]).value;
 * const table = columnsOf(["age"], [["16"], ["17"], ["30"], ["31"], ["31"]]);
 * const task = { quasiIdentifiers: [{ field: "age", hierarchy: age }], models: [{ model: "k-anonymity", k: 2 }], suppressionLimit: 0, metric: "loss-arithmetic" };
 * const [part] = generaliseInParts(table, task, 1).value.parts;
 * searchPart(part).leastLeftOpen; // => Infinity
 * ```
 */
export function searchPart({ part, memory, start, task, rows, histograms, least, sensitive }: SearchPart): PartOutcome {
  const composites = widestComposites(task.quasiIdentifiers.map(({ hierarchy }) => hierarchy));
  const encoded = { table: start.table, composites, histograms, least, sensitive };
  const { interner } = newExecutor();
  const problem = problemOf(task, encoded, rows, interner, (progress) => tellProgress(memory, part, progress));
  const hub = hubOf(problem, start.table, oneClass(start.table), 0, leastLevelsOf(start.floors), false);
  return searchTree(problem, { ...start, hub, rooms: stageRoomsFor(hub) }, boardOn(memory, part));
}
