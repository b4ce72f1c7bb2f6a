import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { needsEverybody, populationCriterionOf } from "../models/population-model.js";
import type { EncodedTable } from "./encode.js";
import type { GeneralisationTask } from "./generalisation-task.js";
import type { Interner } from "./interner.js";
import { metricOf } from "./metric.js";
import { optimalSearch } from "./optimal-search.js";
import { requirementOf } from "./requirement.js";
import type { SearchOutcome, SearchProblem } from "./search-problem.js";
import type { SearchProgress, SearchWatch } from "./search-watch.js";
import { sensitiveFieldsOf } from "./sensitive-counts.js";

/** The search that a task asks for among encoded records, and what it found; refuses when nothing holds, or was stopped before it was known. */
export function bestLevels(
  { quasiIdentifiers, models, population, suppressionLimit, metric }: GeneralisationTask,
  { table, composites, histograms, sensitive }: EncodedTable,
  rows: number,
  interner: Interner,
  watch?: SearchWatch,
): Result<{ readonly problem: SearchProblem; readonly outcome: SearchOutcome }, AnonymisationRefusalCode> {
  const hierarchies = quasiIdentifiers.map(({ hierarchy }) => hierarchy);
  const ofPeople = population?.models ?? [];
  let stopped = false;
  const watched = (progress: SearchProgress): boolean => {
    stopped = watch?.(progress) === false;
    return !stopped;
  };
  const requirement = requirementOf(models, sensitiveFieldsOf(models), sensitive, ofPeople.map(populationCriterionOf));
  const problem: SearchProblem = {
    table,
    composites,
    hierarchies,
    requirement,
    limit: ofPeople.some(needsEverybody) ? 0 : Math.floor(suppressionLimit * rows),
    metric: metricOf(metric, { hierarchies, composites, histograms, rows, k: requirement.k }),
    interner,
    watch: watch === undefined ? undefined : watched,
  };
  const outcome = optimalSearch(problem);
  if (outcome !== undefined) return accept({ problem, outcome });
  return refuse(stopped ? "search.stopped" : "generalisation.none-holds", "/models");
}
