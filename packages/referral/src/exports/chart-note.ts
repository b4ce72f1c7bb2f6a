import { BugError } from "@nrs-kit/domain";
import type { AnyChart } from "../chart.js";
import { chartTitles, transitionSources } from "../generated/chart-notes.js";

/** How people call a chart, and what they should know before its table. */
export interface ChartTitle {
  readonly title: string;
  /** What happens, in the words of somebody who tells it. */
  readonly story: string;
  readonly note: string;
}

/** What a transition rests on. */
export interface TransitionSource {
  /** Where the rule comes from, each with its mark: read, believed or design. */
  readonly source: readonly string[];
  /** What is written down when it happens. */
  readonly documents?: string;
}

/**
 * How people call a chart, and what they should know before its table: a row of `charts.csv`.
 *
 * @example
 * ```ts
 * titleOf(planChart).title; // => "Individual assistance plan"
 * ```
 */
export function titleOf(chart: AnyChart): ChartTitle {
  const found = chartTitles[chart.name];
  if (found === undefined) throw new BugError(`charts.csv has no row for ${chart.name}.`);
  return found;
}

/**
 * What a transition rests on, and what is written down when it happens: a row of `sources.csv`.
 *
 * @example
 * ```ts
 * sourceOf(planChart, { from: "active", event: "needs.changed" }).source; // => ["read IACM"]
 * ```
 */
export function sourceOf(
  chart: AnyChart,
  transition: { readonly from: string; readonly event: string },
): TransitionSource {
  const key = `${chart.name} ${transition.from} ${transition.event}`;
  const found = transitionSources[key];
  if (found === undefined) throw new BugError(`sources.csv has no row for ${key}.`);
  return found;
}
