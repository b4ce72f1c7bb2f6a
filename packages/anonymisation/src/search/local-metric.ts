import type { MetricName } from "./metric.js";

/** The metrics that are a sum over records and quasi-identifiers. */
export type LocalMetric = Extract<MetricName, "loss-arithmetic" | "precision">;

/** Whether local recoding can minimise a metric. */
export const isLocalMetric = (metric: MetricName): metric is LocalMetric =>
  metric === "loss-arithmetic" || metric === "precision";
