import type { Actor, AnyChart } from "@nrs-kit/referral";
import type { ChartStep } from "./told.js";

/** One accepted step as the story tells it, with the description that the chart gives the transition. */
export const chartStep = (
  chart: Pick<AnyChart, "table">,
  copy: ChartStep["copy"],
  from: string,
  to: string,
  event: { readonly type: string; readonly at: string; readonly by: Actor },
): ChartStep => ({
  at: event.at,
  copy,
  event: event.type,
  from,
  to,
  role: event.by.role,
  organisation: event.by.organisation,
  says: chart.table.states[from]?.on[event.type]?.description ?? "",
});
