import type { CaseContext } from "../charts/person.js";
import type { ReferralContext } from "../charts/referral-context.js";
import type { UncheckedEvent } from "../guard.js";
import type { Snapshot } from "../snapshot.js";
import { instancesOf, isTreatedAsChild, referralsOf, type SystemEffect, type SystemSnapshot } from "./system.js";

/** One step that an instance took. */
export interface Step {
  readonly key: string;
  readonly before: Snapshot<object>;
  readonly after: Snapshot<object>;
  readonly event: UncheckedEvent;
}

/** What one step brings about elsewhere. */
export type Consequence =
  | { readonly send: string; readonly details?: object; readonly to: string }
  | { readonly begin: string; readonly input: object }
  | { readonly effect: SystemEffect };

/** One row of the wiring: when it applies, and what follows. */
export interface Wire {
  /** The row in words. */
  readonly when: string;
  readonly source: readonly string[];
  readonly follows: (step: Step, system: SystemSnapshot) => readonly Consequence[];
}

const entered = ({ before, after }: Step, chart: string, ...states: readonly string[]): boolean =>
  after.chart === chart && before.value !== after.value && states.includes(after.value);

const happened = ({ after, event }: Step, chart: string, ...events: readonly string[]): boolean =>
  after.chart === chart && events.includes(event.type);

const only = (applies: boolean, ...consequences: readonly Consequence[]): readonly Consequence[] =>
  applies ? consequences : [];

const send = (to: string, event: string, details: object = {}): Consequence => ({ to, send: event, details });

const toService = (step: Step, system: SystemSnapshot, event: string, details: object = {}): readonly Consequence[] => {
  const service = system.services[step.key];
  return service === undefined ? [] : [send(service, event, details)];
};

const personOf = (system: SystemSnapshot): { readonly treatedAsChild: boolean } => ({
  treatedAsChild: isTreatedAsChild(system.instances.age?.value ?? "unknown"),
});

// Every chart but identification and referral holds the case and its owner.
const ofCase = ({ after }: Step): CaseContext => {
  const { case: id, owner } = after.context as CaseContext;
  return { case: id, owner };
};

// Only a step of a referral comes here.
const referralOf = ({ after }: Step): ReferralContext => after.context as ReferralContext;

const wasServing = (step: Step): boolean => referralOf(step).serviceStarted;

/** The wiring between the charts of a case, row by row as the process describes it. */
export const wiring: readonly Wire[] = [
  {
    when: "identification enters presumed",
    source: ["read GRETA-NOTE", "read CETS13"],
    follows: (step) =>
      only(
        entered(step, "identification", "presumed"),
        send("case", "reasonable-grounds.found"),
        send("reflection", "reasonable-grounds.found"),
      ),
  },
  {
    when: "identification enters potential-victim",
    source: ["read IOM2009"],
    follows: (step, system) =>
      only(entered(step, "identification", "potential-victim"), send("case", "vulnerability.found"), {
        begin: "prevention",
        input: { case: system.case, owner: system.owner, ...personOf(system) },
      }),
  },
  {
    when: "age moves between child or presumed-child and adult",
    source: ["read CETS10(3)", "read PAL3", "design"],
    follows: (step, system) => {
      const { before, after } = step;
      if (after.chart !== "age" || isTreatedAsChild(before.value) === isTreatedAsChild(after.value)) return [];
      const age = { treatedAsChild: isTreatedAsChild(after.value) };
      const consents = instancesOf(system, "consent").filter(([, { value }]) => isEffective(value));
      const ending = age.treatedAsChild ? "age-state.changed" : "majority.reached";
      return [send("identification", "age-state.changed", age), ...consents.map(([key]) => send(key, ending, age))];
    },
  },
  {
    when: "consent enters withdrawn, revoked or invalidated",
    source: ["read GDPR7(3)", "design"],
    follows: (step, system) => {
      if (!entered(step, "consent", "withdrawn", "revoked", "invalidated")) return [];
      const consentRef = consentOf(step);
      const affected = referralsOf(system).filter(([, { context }]) =>
        context.release?.consentRefs.includes(consentRef),
      );
      const stops = affected.map(([key]) => send(key, "consent.withdrawn", { consentRef }));
      return [...stops, send("risk", "reassessment.triggered")];
    },
  },
  {
    when: "consent enters expired or superseded",
    source: ["design"],
    follows: (step, system) => {
      if (!entered(step, "consent", "expired", "superseded")) return [];
      const consentRef = consentOf(step);
      const ready = referralsOf(system).filter(([, { value, context }]) => {
        return value === "ready" && context.release?.consentRefs.includes(consentRef);
      });
      return ready.map(([key]) => send(key, "consent.changed"));
    },
  },
  {
    when: "risk enters imminent",
    source: ["read CETS12(2)", "read CETS28"],
    follows: (step, system) => {
      if (!entered(step, "risk", "imminent")) return [];
      const alert: Consequence = { effect: { kind: "alerted", whom: "supervisor", instance: step.key } };
      const inIntake = system.instances.case?.value === "intake";
      const travelling = instancesOf(system, "return").filter(([, { value }]) =>
        ["travel-planning", "ready-to-travel"].includes(value),
      );
      const returns = travelling.map(([key]) => send(key, "risk.appeared"));
      return [inIntake ? send("case", "immediate-risk.found") : alert, ...returns];
    },
  },
  {
    when: "return: centre.accepted in deciding-placement",
    source: ["read IOM2009"],
    follows: (step, system) =>
      only(happened(step, "return", "centre.accepted"), {
        begin: `stay/${step.key}`,
        input: { ...ofCase(step), ...personOf(system) },
      }),
  },
  {
    when: "return closes after arrival",
    source: ["read IOM2009", "read CETS16(6)"],
    follows: (step) =>
      only(entered(step, "return", "closed"), {
        effect: { kind: "suggested", what: "referral-to-home-team", instance: step.key },
      }),
  },
  {
    when: "referral for a shelter place enters accepted",
    source: ["design"],
    follows: (step, system) =>
      only(entered(step, "referral", "accepted") && referralOf(step).purpose === "shelter-placement", {
        begin: `stay/${step.key}`,
        input: { case: system.case, owner: referralOf(step).to, ...personOf(system) },
      }),
  },
  {
    when: "stay enters outreach",
    source: ["read IACM"],
    follows: (step, system) =>
      only(entered(step, "stay", "outreach"), {
        begin: `monitoring/${step.key}`,
        input: { ...ofCase(step), ...personOf(system) },
      }),
  },
  {
    when: "service: service.found-unavailable",
    source: ["read PRIMERO"],
    follows: (step) =>
      only(happened(step, "service", "service.found-unavailable"), {
        effect: { kind: "counted", what: "service-gap" },
      }),
  },
  {
    when: "referral enters sent",
    source: ["read PRIMERO", "design"],
    follows: (step, system) => (entered(step, "referral", "sent") ? toService(step, system, "service.referred") : []),
  },
  {
    when: "referral: service.started",
    source: ["design"],
    follows: (step, system) =>
      happened(step, "referral", "service.started") ? toService(step, system, "service.started") : [],
  },
  {
    when: "referral: referral.completed",
    source: ["design"],
    follows: (step, system) =>
      happened(step, "referral", "referral.completed")
        ? toService(step, system, "service.delivered", { attested: ["outcome-is-recorded"] })
        : [],
  },
  {
    when: "referral: service.ended-early, or it is cancelled or its consent withdrawn while the service runs",
    source: ["design"],
    follows: (step, system) => {
      const ended =
        happened(step, "referral", "service.ended-early") || entered(step, "referral", "cancelled", "withdrawing");
      return ended && wasServing(step) && !wasDelivered(step) ? toService(step, system, "service.interrupted") : [];
    },
  },
  {
    when: "referral enters declined, expired, cancelled or withdrawing before the service started, or is given up from no-show",
    source: ["design"],
    follows: (step, system) => {
      const failed = entered(step, "referral", "declined", "expired", "cancelled", "withdrawing");
      const givenUp = step.before.value === "no-show" && happened(step, "referral", "referral.given-up");
      const early = happened(step, "referral", "service.ended-early");
      const sent = !["draft", "release-check", "ready"].includes(step.before.value);
      const fails = (failed || givenUp || early) && sent && !wasServing(step);
      return fails ? toService(step, system, "referral.failed") : [];
    },
  },
  {
    when: "referral enters waitlisted or on-hold",
    source: ["design"],
    // No event: the plan shows the date, and the service stays planned or in progress.
    follows: () => [],
  },
  {
    when: "proceedings: a hearing is scheduled, or a judgment becomes final",
    source: ["design"],
    follows: (step) =>
      only(
        happened(step, "proceedings", "hearing.scheduled", "judgment.became-final"),
        send("risk", "reassessment.triggered"),
      ),
  },
  {
    when: "prevention enters escalated",
    source: ["design"],
    follows: (step) =>
      only(
        entered(step, "prevention", "escalated"),
        send("identification", "indicator.recorded"),
        send("case", "indicator.recorded"),
      ),
  },
  {
    when: "monitoring enters reopened",
    source: ["read IACM"],
    follows: (step) =>
      only(
        entered(step, "monitoring", "reopened"),
        send("case", "concern.raised", { attested: ["new-need-was-found"] }),
      ),
  },
  {
    when: "any disclosure",
    source: ["read GDPR5(2)", "read PRIMERO"],
    follows: (step) => {
      if (!happened(step, "referral", "referral.requested", "referral.info-provided")) return [];
      const { release, to, copy } = referralOf(step);
      if (release === undefined || copy === "receiver") return [];
      return [{ effect: { kind: "disclosed", instance: step.key, to, evidence: release } }];
    },
  },
];

const isEffective = (value: string): boolean => value === "granted" || value === "partially-granted";

const wasDelivered = ({ before }: Step): boolean => before.value === "completed";

// Only a step of a consent comes here.
const consentOf = ({ after }: Step): string => (after.context as { readonly consent: string }).consent;
