import type { ReferralContext } from "../charts/referral-context.js";
import { milliseconds } from "../instant.js";
import type { ChartName } from "../registry.js";
import type { Snapshot } from "../snapshot.js";
import { after, type Duration } from "./calendar.js";
import type { JurisdictionProfile, ProfileValues } from "./profile.js";

/** A clock event and when it falls due. */
export interface Deadline {
  /** The event that the clock sends. */
  readonly event: string;
  /** When it falls due: RFC 3339. */
  readonly dueAt: string;
}

type Values = { readonly [Name in keyof ProfileValues]: ProfileValues[Name] };
type Rule = (values: Values, context: object) => Duration | { readonly at: string } | undefined;

const hours = (count: number): Duration => ({ unit: "hours", count });
const days = (count: number): Duration => ({ unit: "days", count });
const months = (count: number): Duration => ({ unit: "months", count });

// The clocks of a referral run by its urgency. Only snapshots of that chart come here.
const urgency = (context: object) => (context as ReferralContext).urgency as "routine";

const ending =
  (field: string): Rule =>
  (_, context) => {
    const end: unknown = new Map(Object.entries(context)).get(field);
    return typeof end === "string" ? { at: end } : undefined;
  };

/** What the clock sends in which state of which chart, and after what time. */
const rules: { readonly [Name in ChartName]?: Readonly<Record<string, readonly [event: string, rule: Rule]>> } = {
  referral: {
    sent: ["ack.timed-out", ({ ackHours }, context) => hours(ackHours[urgency(context)])],
    received: [
      "decision.timed-out",
      ({ referralDecisionHours }, context) => hours(referralDecisionHours[urgency(context)]),
    ],
    "info-requested": ["info.timed-out", ({ infoHours }) => hours(infoHours)],
    waitlisted: ["waitlist.timed-out", ({ waitlistDays }) => days(waitlistDays)],
    "on-hold": ["hold-review.fell-due", ({ holdReviewDays }) => days(holdReviewDays)],
    completed: ["feedback.timed-out", ({ feedbackDays }) => days(feedbackDays)],
    withdrawing: ["stop.timed-out", ({ stopHours }) => hours(stopHours)],
  },
  consent: {
    granted: ["consent.expired", ending("validUntil")],
    "partially-granted": ["consent.expired", ending("validUntil")],
  },
  stay: {
    "short-stay": ["stay-limit.reached", ({ stayDays }) => days(stayDays)],
    "extended-stay": ["stay-limit.reached", ({ stayMaxMonths }) => months(stayMaxMonths)],
  },
  plan: { active: ["review.fell-due", ({ planReviewDays }) => days(planReviewDays)] },
  risk: {
    low: ["review.fell-due", ({ riskReview }) => days(riskReview.low)],
    medium: ["review.fell-due", ({ riskReview }) => days(riskReview.medium)],
    high: ["review.fell-due", ({ riskReview }) => days(riskReview.high)],
  },
  reflection: { running: ["reflection.elapsed", ending("until")] },
  monitoring: { due: ["contact.missed", ({ contactWindowDays }) => days(contactWindowDays)] },
};

/**
 * The clock event that an instance waits for, and when it falls due. Deadlines are data: a clock service asks for them,
 * stores them and sends the event; the charts have no timers.
 *
 * @param snapshot - the instance
 * @param since - when it came into its state, RFC 3339; for an extended stay, when the stay began
 * @param profile - the profile that held then
 *
 * @example
 * ```ts
 * const plan = { chart: "plan", version: 1, value: "active", context: {} };
 * deadlineOf(plan, "2026-01-05T10:00:00Z", genericProfile); // => { event: "review.fell-due", dueAt: "2026-02-04T10:00:00.000Z" }
 * deadlineOf({ ...plan, value: "closed" }, "2026-01-05T10:00:00Z", genericProfile); // => undefined
 * ```
 */
export function deadlineOf(
  snapshot: Snapshot<object>,
  since: string,
  profile: JurisdictionProfile,
): Deadline | undefined {
  // A chart that this package does not know has no rules, so that the look-up finds nothing.
  const [event, rule] = rules[snapshot.chart as ChartName]?.[snapshot.value] ?? [];
  if (event === undefined || rule === undefined) return undefined;
  const span = rule(valuesOf(profile), snapshot.context);
  if (span === undefined) return undefined;
  return { event, dueAt: "at" in span ? span.at : after(since, span, calendarOf(profile)) };
}

/**
 * The contacts that follow the end of assistance, each with the instant at which it falls due.
 *
 * @param since - when assistance ended, RFC 3339
 *
 * @example
 * ```ts
 * contactDates("2026-01-05T10:00:00Z", genericProfile)[0]; // => "2026-02-05T10:00:00.000Z"
 * ```
 */
export function contactDates(since: string, profile: JurisdictionProfile): readonly string[] {
  return profile.parameters.monitoringSchedule.value.map((count) => after(since, months(count), calendarOf(profile)));
}

/**
 * Says whether a deadline has come.
 *
 * @param now - RFC 3339
 *
 * @example
 * ```ts
 * hasCome({ event: "review.fell-due", dueAt: "2026-02-04T10:00:00Z" }, "2026-02-04T12:00:00+02:00"); // => true
 * ```
 */
export function hasCome(deadline: Deadline, now: string): boolean {
  return milliseconds(now) >= milliseconds(deadline.dueAt);
}

const calendarOf = ({ parameters }: JurisdictionProfile) => ({
  timeZone: parameters.timeZone.value,
  holidays: parameters.holidays.value,
});

function valuesOf({ parameters }: JurisdictionProfile): Values {
  const named = Object.entries(parameters).map(([name, parameter]) => [name, parameter.value]);
  // The parameters of a profile are those of its values, name by name.
  return Object.fromEntries(named) as Values;
}
