import { accept, type Result, refuse } from "@nrs-kit/domain";
import type { AnyChart } from "./chart.js";
import { identificationChart } from "./charts/identification.js";
import { referralChart } from "./charts/referral.js";
import type { ReferralRefusalCode } from "./generated/refusal-code.js";

const charts = {
  identification: identificationChart,
  referral: referralChart,
} as const satisfies Readonly<Record<string, AnyChart>>;

/** The name of a chart of this package. */
export type ChartName = keyof typeof charts;

/** The names of the charts of this package. */
// Object.keys forgets the keys; they are those of the table.
export const chartNames = Object.keys(charts) as readonly ChartName[];

/**
 * Finds a chart by its name.
 *
 * Refuses with `chart.unknown`.
 *
 * @example
 * ```ts
 * chartByName("referral").ok; // => true
 * chartByName("weather").refusals[0].code; // => "chart.unknown"
 * ```
 */
export function chartByName(name: string): Result<AnyChart, ReferralRefusalCode> {
  const found = chartNames.find((one) => one === name);
  return found === undefined ? refuse("chart.unknown") : accept(charts[found]);
}
