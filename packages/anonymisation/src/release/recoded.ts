import type { AnonymisationPolicy, Result } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { recodeLocally } from "../local/recode-locally.js";
import type { ColumnTable } from "../search/column.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { type Generalisation, generalise } from "../search/generalise.js";
import { isLocalMetric } from "../search/local-metric.js";
import type { SearchWatch } from "../search/search-watch.js";

/** What the policy's way of recoding makes of the records. */
export function recoded(
  source: ColumnTable,
  { recoding, metric }: AnonymisationPolicy,
  task: GeneralisationTask,
  watch?: SearchWatch,
): Result<Generalisation, AnonymisationRefusalCode> {
  // A policy that asks for local recoding has such a metric: it was read by `parsePolicy`.
  return recoding === "local" && isLocalMetric(metric)
    ? recodeLocally(source, { ...task, metric })
    : generalise(source, task, watch);
}
