import { needsEverybody, populationCriterionOf } from "../models/population-model.js";
import type { EncodedTable } from "./encode.js";
import type { GeneralisationTask } from "./generalisation-task.js";
import type { Interner } from "./interner.js";
import { metricOf } from "./metric.js";
import { requirementOf } from "./requirement.js";
import type { SearchProblem } from "./search-problem.js";
import type { SearchWatch } from "./search-watch.js";
import { sensitiveFieldsOf } from "./sensitive-counts.js";

/** The problem that a task poses among encoded records. */
export function problemOf(
  { quasiIdentifiers, models, population, suppressionLimit, metric }: GeneralisationTask,
  { table, composites, histograms, sensitive }: Omit<EncodedTable, "tupleOfRow">,
  rows: number,
  interner: Interner,
  watch?: SearchWatch,
): SearchProblem {
  const hierarchies = quasiIdentifiers.map(({ hierarchy }) => hierarchy);
  const ofPeople = population?.models ?? [];
  const requirement = requirementOf(models, sensitiveFieldsOf(models), sensitive, ofPeople.map(populationCriterionOf));
  return {
    table,
    composites,
    hierarchies,
    histograms,
    requirement,
    limit: ofPeople.some(needsEverybody) ? 0 : Math.floor(suppressionLimit * rows),
    metric: metricOf(metric, { hierarchies, composites, histograms, rows, k: requirement.k }),
    interner,
    watch,
  };
}
