import { accept, PublishedSeries, ReportPlan, type Result, refusal, refuse, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { pointerOf } from "../policy/pointer-part.js";
import { openSeries } from "./open-series.js";
import type { ReportSeries, SeriesPlan } from "./report-series.js";

/**
 * Reads the plan of a series, as `report-plan.schema.json` describes it. Refuses what has not the form of one, and a part that occurs
 * twice.
 *
 * @example
 * ```ts
 * parsePlan({}).refusals[0].code; // => "report.plan-malformed"
 * ```
 */
export function parsePlan(value: unknown): Result<SeriesPlan, AnonymisationRefusalCode> {
  const parsed = ReportPlan.safeParse(value);
  const issues = parsed.success ? repeatedParts(parsed.data) : parsed.error.issues.map(({ path }) => path);
  return settle(
    issues.map((path) => refusal("report.plan-malformed" as const, pointerOf(path))),
    () => planOf(value as ReportPlan),
  );
}

const repeatedParts = ({ parts }: ReportPlan): readonly PropertyKey[][] =>
  parts.flatMap((part, place) => (parts.indexOf(part) < place ? [["parts", place]] : []));

const planOf = ({ planVersion: _, ...plan }: ReportPlan): SeriesPlan => plan;

/**
 * Reads a series that {@link writtenSeries} wrote. Refuses what has not the form of one, and ledgers that are not those of its
 * plan.
 *
 * @example
 * ```ts
 * const plan = { population: "potential-victims", whole: { until: "2026" }, parts: [], source: "SYNTHETIC" };
 * parseSeries(writtenSeries(openSeries(plan))).value.plan.source; // => "SYNTHETIC"
 * parseSeries({}).refusals[0].code; // => "report.series-malformed"
 * ```
 */
export function parseSeries(value: unknown): Result<ReportSeries, AnonymisationRefusalCode> {
  const parsed = PublishedSeries.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path }) => refusal("report.series-malformed" as const, pointerOf(path)));
    return settle<ReportSeries, AnonymisationRefusalCode>(faults, () => value as ReportSeries);
  }
  const plan = planOf(parsed.data.plan);
  const framesOf = (series: Pick<ReportSeries, "ledgers">): string =>
    JSON.stringify(series.ledgers.map(({ dimensions }) => dimensions.map(({ field, codes }) => [field, codes])));
  if (framesOf(parsed.data) !== framesOf(openSeries(plan))) return refuse("report.series-malformed", "/ledgers");
  return accept({ plan, ledgers: parsed.data.ledgers });
}

/**
 * A series as JSON, as `published-series.schema.json` describes it: what is kept until the next report.
 *
 * @example
 * ```ts
 * const plan = { population: "potential-victims", whole: { until: "2026" }, parts: [], source: "SYNTHETIC" };
 * writtenSeries(openSeries(plan)).seriesVersion; // => "1.0"
 * ```
 */
export function writtenSeries({ plan, ledgers }: ReportSeries): PublishedSeries {
  // A series is JSON; its lists are only not to be changed.
  return { seriesVersion: "1.0", plan: { planVersion: "1.0", ...plan }, ledgers } as PublishedSeries;
}
