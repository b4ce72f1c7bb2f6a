import { accept, type Result, refuse } from "@nrs-kit/domain";
import type { AnyChart } from "./chart.js";
import { ageChart } from "./charts/age.js";
import { caseChart } from "./charts/case.js";
import { compensationChart } from "./charts/compensation.js";
import { consentChart } from "./charts/consent.js";
import { identificationChart } from "./charts/identification.js";
import { monitoringChart } from "./charts/monitoring.js";
import { planChart } from "./charts/plan.js";
import { preventionChart } from "./charts/prevention.js";
import { proceedingsChart } from "./charts/proceedings.js";
import { referralChart } from "./charts/referral.js";
import { reflectionChart } from "./charts/reflection.js";
import { returnChart } from "./charts/return.js";
import { riskChart } from "./charts/risk.js";
import { serviceChart } from "./charts/service.js";
import { stayChart } from "./charts/stay.js";
import type { ReferralRefusalCode } from "./generated/refusal-code.js";

const charts = {
  case: caseChart,
  identification: identificationChart,
  age: ageChart,
  referral: referralChart,
  consent: consentChart,
  return: returnChart,
  stay: stayChart,
  plan: planChart,
  service: serviceChart,
  risk: riskChart,
  reflection: reflectionChart,
  proceedings: proceedingsChart,
  compensation: compensationChart,
  prevention: preventionChart,
  monitoring: monitoringChart,
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
