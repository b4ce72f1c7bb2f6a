import type { Result } from "@nrs-kit/domain";
import { accept } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { bestLevels } from "../search/best-levels.js";
import { widestComposites } from "../search/encode.js";
import { encodeTuples } from "../search/encode-tuples.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { viewAt } from "../search/greedy-descent.js";
import { newExecutor } from "../search/new-executor.js";
import type { SearchOutcome } from "../search/search-problem.js";
import type { SearchWatch } from "../search/search-watch.js";
import type { SqlTuples } from "./read-tuples.js";

/** What a search among tuples found. */
export interface SearchedTuples {
  readonly outcome: SearchOutcome;
  /** The classes that are large enough and fail all the same, by the texts of their quasi-identifiers. */
  readonly failed: readonly (readonly string[])[];
}

/** Searches for the best levels among tuples that a database counted: the same search as in memory. */
export function searchTuples(
  tuples: SqlTuples,
  task: GeneralisationTask,
  watch?: SearchWatch,
): Result<SearchedTuples, AnonymisationRefusalCode> {
  const hierarchies = task.quasiIdentifiers.map(({ hierarchy }) => hierarchy);
  const composites = widestComposites(hierarchies);
  const executor = newExecutor();
  const codes = composites.map(({ digits }) => {
    const composed = new Int32Array(tuples.counts.length);
    for (const { attribute } of digits) {
      const [own, base] = [tuples.codes[attribute] as Int32Array, hierarchies[attribute]?.values.length ?? 0];
      for (let at = 0; at < composed.length; at++) composed[at] = (composed[at] as number) * base + (own[at] as number);
    }
    return composed;
  });
  const table = { tuples: tuples.counts.length, codes, sensitive: tuples.sensitive, counts: tuples.counts };
  const sensitiveValues = tuples.sensitiveValues.map((values) => values.length);
  const coded = { table, composites, sensitiveValues, rows: tuples.records };
  const encoded = encodeTuples(task, coded, executor);
  const found = bestLevels(task, encoded, tuples.records, executor.interner, watch);
  if (!found.ok) return found;
  const { problem, outcome } = found.value;
  const view = viewAt(problem, problem.table, outcome.levels);
  const failed = new Map<number, readonly string[]>();
  for (const [at, tuple] of encoded.tupleOfRow.entries()) {
    const one = view.classOf[tuple] ?? 0;
    if (view.failed[one] === 0 || (view.sizes[one] ?? 0) < problem.requirement.k || failed.has(one)) continue;
    failed.set(
      one,
      hierarchies.map(({ levels }, attribute) => {
        const { groupOf, labels } = levels[outcome.levels[attribute] ?? 0] ?? { groupOf: [], labels: [] };
        return labels[groupOf[tuples.codes[attribute]?.[at] ?? 0] ?? 0] ?? "";
      }),
    );
  }
  return accept({ outcome, failed: [...failed.values()] });
}
