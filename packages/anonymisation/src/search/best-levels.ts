import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { EncodedTable } from "./encode.js";
import type { GeneralisationTask } from "./generalisation-task.js";
import type { Interner } from "./interner.js";
import { metricOf } from "./metric.js";
import { optimalSearch } from "./optimal-search.js";
import { requirementOf } from "./requirement.js";
import type { SearchOutcome, SearchProblem } from "./search-problem.js";
import { sensitiveFieldsOf } from "./sensitive-counts.js";

/** The search that a task asks for among encoded records, and what it found; refuses when nothing holds. */
export function bestLevels(
  { quasiIdentifiers, models, suppressionLimit, metric }: GeneralisationTask,
  { table, composites, histograms, sensitive }: EncodedTable,
  rows: number,
  interner: Interner,
): Result<{ readonly problem: SearchProblem; readonly outcome: SearchOutcome }, AnonymisationRefusalCode> {
  const hierarchies = quasiIdentifiers.map(({ hierarchy }) => hierarchy);
  const problem: SearchProblem = {
    table,
    composites,
    hierarchies,
    requirement: requirementOf(models, sensitiveFieldsOf(models), sensitive),
    limit: Math.floor(suppressionLimit * rows),
    metric: metricOf(metric, { hierarchies, composites, histograms, rows }),
    interner,
  };
  const outcome = optimalSearch(problem);
  return outcome === undefined ? refuse("generalisation.none-holds", "/models") : accept({ problem, outcome });
}
