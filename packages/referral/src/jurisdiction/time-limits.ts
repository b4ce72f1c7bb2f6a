import type { AnyChart } from "../chart.js";
import type { Snapshot } from "../snapshot.js";
import { after, type Duration } from "./calendar.js";
import type { JurisdictionProfile, ParameterName } from "./profile.js";

/** A step that the profile wants taken by a time. When it passes, nothing moves by itself: somebody must look. */
export interface TimeLimit {
  /** The event that is wanted. */
  readonly event: string;
  /** The parameter of the profile that gives the time. */
  readonly parameter: ParameterName;
  /** By when: RFC 3339. */
  readonly dueAt: string;
}

/** A parameter as a chart names it: one number, or the number of one of its members. */
interface Named {
  readonly parameter: ParameterName;
  readonly member?: string;
}

/** What the charts call a parameter where the profile calls it otherwise. */
const named: Readonly<Record<string, Named>> = {
  consentMaxDays: { parameter: "consentAtMostDays" },
  "mandatoryReporting.hours": { parameter: "mandatoryReportingHours" },
  retentionYears: { parameter: "retentionYearsOfAdults" },
  "riskReview.imminent": { parameter: "riskReview", member: "imminent" },
};

/** What the charts name, and no profile has a number for yet: the texts of the law were not read (process 6.2). */
export const unknownLimits: readonly string[] = [
  "civilClaimDeadline",
  "stateCompDeadline",
  "repatriation.registerDays",
  "repatriation.identityDays",
  "repatriation.reassessDays",
];

const units: readonly (readonly [suffix: string, unit: Duration["unit"], times: number])[] = [
  ["Hours", "hours", 1],
  ["Days", "days", 1],
  ["Months", "months", 1],
  ["Review", "days", 1],
  ["YearsOfAdults", "months", 12],
];

/**
 * The steps that a profile wants taken from where an instance stands, and by when: what a worklist shows and a supervisor
 * is told. Unlike a {@link deadlineOf} they send no event.
 *
 * @param snapshot - an instance of the chart
 * @param since - when it came into its state, RFC 3339
 * @param profile - the profile that held then
 *
 * @example
 * ```ts
 * const [start] = newInstances("plan");
 * timeLimitsOf(planChart, start, "2026-01-05T10:00:00Z", genericProfile); // => [{ event: "needs.assessed", parameter: "assessmentDays", dueAt: "2026-01-15T10:00:00.000Z" }]
 * ```
 */
export function timeLimitsOf(
  chart: AnyChart,
  snapshot: Snapshot<object>,
  since: string,
  profile: JurisdictionProfile,
): readonly TimeLimit[] {
  const { timeZone, holidays } = profile.parameters;
  const calendar = { timeZone: timeZone.value, holidays: holidays.value };
  return Object.values(chart.table.states[snapshot.value]?.on ?? {}).flatMap(({ event, meta }) => {
    const limit = limitNamed(meta.timeLimit);
    const span = limit && spanOf(limit, profile, snapshot.context);
    return limit && span ? [{ event, parameter: limit.parameter, dueAt: after(since, span, calendar) }] : [];
  });
}

/** The parameter that the words of a time limit name, as `profile.mdtDays` does; nothing where there is none. */
export function limitNamed(timeLimit: string | undefined): Named | undefined {
  const [, name] = /profile\.([A-Za-z]+(?:\.[a-zA-Z]+)?)/.exec(timeLimit ?? "") ?? [];
  if (name === undefined || unknownLimits.includes(name)) return undefined;
  // A test holds every name in the charts against the profile.
  return named[name] ?? { parameter: name as ParameterName };
}

function spanOf({ parameter, member }: Named, profile: JurisdictionProfile, context: object): Duration | undefined {
  const found = units.find(([suffix]) => parameter.endsWith(suffix));
  const { urgency, treatedAsChild } = context as { readonly urgency?: string; readonly treatedAsChild?: boolean };
  // How long the data of a child are kept goes by its birth date, which no chart holds.
  if (found === undefined || (parameter.endsWith("OfAdults") && treatedAsChild !== false)) return undefined;
  const { value } = profile.parameters[parameter];
  const count = typeof value === "number" ? value : new Map(Object.entries(value)).get(member ?? urgency ?? "");
  const [, unit, times] = found;
  return typeof count === "number" ? { unit, count: count * times } : undefined;
}
