import type { AnyChart } from "../chart.js";
import { sourceOf } from "./chart-note.js";

/** One transition of a chart as a row of a table, every cell in words or codes. */
export interface ChartRow {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly description: string;
  /** Who may cause it. */
  readonly roles: readonly string[];
  /** The conditions, each a sentence. */
  readonly conditions: readonly string[];
  readonly timeLimit: string;
  readonly documents: string;
  readonly source: readonly string[];
}

/**
 * Describes a chart as the rows of its state table, in the order a case meets the states.
 *
 * @example
 * ```ts
 * describeChart(referralChart).length; // => 63
 * describeChart(referralChart)[0].conditions; // => ["categoriesAreNamed"]
 * ```
 */
export function describeChart(chart: AnyChart): readonly ChartRow[] {
  return chart.table.transitions.map((transition) => {
    const { from, event, to, description, meta, conditions } = transition;
    const { source, documents = "" } = sourceOf(chart, transition);
    const names = conditions.map(([name]) => name);
    const { roles, timeLimit = "" } = meta;
    return { from, event, to, description, roles, conditions: names, timeLimit, documents, source };
  });
}
