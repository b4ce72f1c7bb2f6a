import { accept, type Result, refuse } from "@nrs-kit/domain";
import type { Actor } from "../actor.js";
import type { AnyChart } from "../chart.js";
import type { Standing } from "../charts/case-guards.js";
import type { ReferralContext, ReleaseEvidence } from "../charts/referral-context.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import { type ChartName, chartByName } from "../registry.js";
import { initialSnapshot, type Snapshot } from "../snapshot.js";

/** One case with all its charts: plain JSON. */
export interface SystemSnapshot {
  readonly version: 1;
  readonly case: string;
  /** The organisation that opened the case. */
  readonly owner: string;
  /** Where each instance stands, by its key: the name of its chart, and for charts of which there may be many, `/` and an id. */
  readonly instances: Readonly<Record<string, Snapshot<object>>>;
  /** Which service of the plan a referral is for: key of the referral to key of the service. */
  readonly services: Readonly<Record<string, string>>;
}

/** What happened while a system took a step, in order. Together they are the log of the case. */
export type SystemEffect =
  | {
      readonly kind: "stepped";
      readonly instance: string;
      readonly event: string;
      readonly from: string;
      readonly to: string;
      readonly at: string;
      readonly by: Actor;
    }
  /** An event that the wiring sent and the instance refused, with the codes of its refusals. */
  | { readonly kind: "declined"; readonly instance: string; readonly event: string; readonly codes: readonly string[] }
  | { readonly kind: "began"; readonly instance: string }
  /** Data left for a receiver: a record for the log of disclosures. */
  | { readonly kind: "disclosed"; readonly instance: string; readonly to: string; readonly evidence: ReleaseEvidence }
  | { readonly kind: "alerted"; readonly whom: "supervisor"; readonly instance: string }
  /** A service that nobody provides, to be counted without a name. */
  | { readonly kind: "counted"; readonly what: "service-gap" }
  /** A referral that a person should consider, and that needs consent. */
  | { readonly kind: "suggested"; readonly what: "referral-to-home-team"; readonly instance: string };

/** What a new case begins with. */
export interface SystemInput {
  readonly case: string;
  readonly owner: string;
  /** The person was a child when exploited, or may have been. */
  readonly childAtExploitation: boolean;
  /** The days of reflection that the profile gives. */
  readonly reflectionDays: number;
}

/** The charts of which every case has exactly one instance from the beginning. */
const always = ["case", "identification", "age", "risk", "plan", "reflection", "proceedings", "compensation"] as const;

/**
 * Begins the system of a case: its case, identification, age, risk, plan, reflection, proceedings and compensation
 * charts. The age is not established, so that the person is treated as a child.
 *
 * Refuses with `input.malformed`.
 *
 * @example
 * ```ts
 * const input = { case: "018f6b5c-0000-7000-8000-000000000001", owner: "org:team", childAtExploitation: false, reflectionDays: 30 };
 * startSystem(input).value.instances.case.value; // => "intake"
 * ```
 */
export function startSystem(input: SystemInput): Result<SystemSnapshot, ReferralRefusalCode> {
  const { case: id, owner, childAtExploitation, reflectionDays } = input;
  const ofCase = { case: id, owner };
  const person = { ...ofCase, treatedAsChild: true };
  const inputs: Readonly<Record<(typeof always)[number], object>> = {
    case: person,
    identification: { case: id, treatedAsChild: true, childAtExploitation },
    age: ofCase,
    risk: ofCase,
    plan: person,
    reflection: { ...ofCase, days: reflectionDays },
    proceedings: person,
    compensation: person,
  };
  const empty: SystemSnapshot = { version: 1, case: id, owner, instances: {}, services: {} };
  return always.reduce<Result<SystemSnapshot, ReferralRefusalCode>>(
    (system, name) => (system.ok ? addInstance(system.value, name, inputs[name]) : system),
    accept(empty),
  );
}

/**
 * Adds an instance of a chart to a case: a referral, a consent, a stay, a service.
 *
 * Refuses with `chart.unknown`, `instance.exists`, and what the chart cannot begin with.
 *
 * @param key - the name of the chart, and for charts of which there may be many, `/` and an id
 * @param serviceKey - the service that a referral is for
 *
 * @example
 * ```ts
 * const system = startSystem({ case: "018f6b5c-0000-7000-8000-000000000001", owner: "urn:example:ngo", childAtExploitation: false, reflectionDays: 30 }).value;
 * addInstance(system, "weather/1", {}).refusals[0].code; // => "chart.unknown"
 * addInstance(system, "case", {}).refusals[0].code; // => "instance.exists"
 * ```
 */
export function addInstance(
  system: SystemSnapshot,
  key: string,
  input: object,
  serviceKey?: string,
): Result<SystemSnapshot, ReferralRefusalCode> {
  const chart = chartOf(key);
  if (!chart.ok) return chart;
  if (Object.hasOwn(system.instances, key)) return refuse("instance.exists");
  const begun = initialSnapshot(chart.value, input);
  if (!begun.ok) return begun;
  const services = serviceKey === undefined ? system.services : { ...system.services, [key]: serviceKey };
  return accept({ ...system, services, instances: { ...system.instances, [key]: begun.value } });
}

/** The chart of an instance, by its key. */
export function chartOf(key: string): Result<AnyChart, ReferralRefusalCode> {
  return chartByName(key.replace(/\/.*$/s, ""));
}

/** The instances of a chart, with their keys. */
export function instancesOf(system: SystemSnapshot, chart: ChartName): readonly [key: string, Snapshot<object>][] {
  return Object.entries(system.instances).filter(([, snapshot]) => snapshot.chart === chart);
}

/** The referrals of a case, with their keys. */
export function referralsOf(system: SystemSnapshot): readonly [key: string, Snapshot<ReferralContext>][] {
  // An instance of the referral chart has its context.
  return instancesOf(system, "referral") as readonly [string, Snapshot<ReferralContext>][];
}

const stopped = [
  "closed",
  "rerouted",
  "cancelled",
  "withdrawn",
  "withdrawn-with-retention",
  "withdrawing",
  "stop-escalated",
];

/**
 * Where the charts stand that the case depends on.
 *
 * @example
 * ```ts
 * const system = startSystem({ case: "018f6b5c-0000-7000-8000-000000000001", owner: "urn:example:ngo", childAtExploitation: false, reflectionDays: 30 }).value;
 * standingOf(system).identification; // => "unscreened"
 * ```
 */
export function standingOf(system: SystemSnapshot): Standing {
  const state = (chart: ChartName): object => {
    const [, last] = instancesOf(system, chart).at(-1) ?? [];
    return last === undefined ? {} : { [chart]: last.value };
  };
  const open = referralsOf(system).filter(([, { value }]) => !stopped.includes(value));
  const underConsent = open.filter(([, { context }]) => (context.release?.consentRefs.length ?? 0) > 0);
  const stays = instancesOf(system, "stay").filter(([, { value }]) => value !== "ended");
  return {
    ...state("identification"),
    ...state("risk"),
    ...state("plan"),
    ...state("monitoring"),
    ...state("prevention"),
    openReferrals: open.length,
    openUnderConsent: underConsent.length,
    openStays: stays.length,
  };
}

/**
 * Says whether a person in a state of the age chart is treated as a child. Only an established adult is not.
 *
 * @example
 * ```ts
 * ["unknown", "presumed-child", "assessment-pending", "child", "adult"].map(isTreatedAsChild); // => [true, true, true, true, false]
 * ```
 */
export function isTreatedAsChild(ageState: string): boolean {
  return ageState !== "adult";
}
