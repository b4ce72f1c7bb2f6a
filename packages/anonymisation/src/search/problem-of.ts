import { populationCriterionOf } from "../models/population-model.js";
import type { EncodedTable } from "./encode-tuples.js";
import type { GeneralisationTask } from "./generalisation-task.js";
import type { Interner } from "./interner.js";
import { metricOf } from "./metric.js";
import { mostSuppressed } from "./most-suppressed.js";
import { requirementOf } from "./requirement.js";
import type { SearchProblem } from "./search-problem.js";
import type { SearchWatch } from "./search-watch.js";
import { sensitiveFieldsOf } from "./sensitive-counts.js";

/** The problem that a task poses among encoded records. */
export function problemOf(
  task: GeneralisationTask,
  { table, composites, histograms, least, sensitive }: Omit<EncodedTable, "tupleOfRow" | "combinations">,
  rows: number,
  interner: Interner,
  watch?: SearchWatch,
): SearchProblem {
  const { quasiIdentifiers, models, population, metric } = task;
  const hierarchies = quasiIdentifiers.map(({ hierarchy }) => hierarchy);
  const ofPeople = population?.models ?? [];
  const requirement = requirementOf(models, sensitiveFieldsOf(models), sensitive, ofPeople.map(populationCriterionOf));
  return {
    table,
    composites,
    hierarchies,
    least,
    requirement,
    limit: mostSuppressed(task, rows),
    metric: metricOf(metric, { hierarchies, composites, histograms, rows, k: requirement.k }),
    interner,
    watch,
  };
}
