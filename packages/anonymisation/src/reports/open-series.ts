import { reportDimensions } from "./report-dimensions.js";
import { PART, type ReportSeries, type SeriesPlan } from "./report-series.js";

/**
 * Begins a series in which nothing was published yet.
 *
 * @example
 * ```ts
 * const plan = { population: "potential-victims", whole: { from: "2026", until: "2026" }, parts: ["2026-01", "2026-02"], source: "SYNTHETIC" };
 * openSeries(plan).ledgers.length; // => 9
 * ```
 */
export function openSeries(plan: SeriesPlan): ReportSeries {
  const parts = plan.parts.length === 0 ? [] : [{ field: PART, codes: plan.parts }];
  const ledgers = reportDimensions(plan).map(({ field, codes }) => ({
    dimensions: [...parts, { field, codes }],
    releases: [],
  }));
  return { plan, ledgers };
}
