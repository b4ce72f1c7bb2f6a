import { isDisclosurePermit } from "@nrs-kit/consent";
import { accept, type Result, refuse } from "@nrs-kit/domain";
import type { ConsentContext } from "../charts/consent-guards.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import type { UncheckedEvent } from "../guard.js";
import type { Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import {
  addInstance,
  chartOf,
  instancesOf,
  isTreatedAsChild,
  referralsOf,
  type SystemEffect,
  type SystemSnapshot,
  standingOf,
} from "./system.js";
import { type Consequence, type Step, wiring } from "./wiring.js";

/** What a step of a system leads to: where everything stands, and what happened. */
export interface SystemStep {
  readonly system: SystemSnapshot;
  readonly effects: readonly SystemEffect[];
}

/**
 * Applies one event to one instance of a case, and then everything that the wiring makes of it. What the wiring sends is
 * caused by the role `system`; where an instance cannot take it, that is an effect, never silence. A case learns from
 * the system where its other charts stand, and every chart how the person is treated, whatever the event claims.
 *
 * Refuses with `instance.unknown`, with `release.consent-ended` when a permit rests on a consent of this case that is not
 * in force, and with what {@link step} refuses; then nothing has changed.
 *
 * @param key - which instance
 *
 * @example
 * ```ts
 * const input = { case: "018f6b5c-0000-7000-8000-000000000001", owner: "org:team", childAtExploitation: false, reflectionDays: 30 };
 * const at = "2026-01-05T10:00:00Z";
 * const danger = { type: "danger.recognised", at, by: { role: "frontline-detector", organisation: "org:team" } };
 * const { value } = stepSystem(startSystem(input).value, "risk", danger);
 * value.system.instances.case.value; // => "crisis-response"
 * value.effects.map((effect) => `${effect.instance} ${effect.event}`); // => ["risk danger.recognised", "case immediate-risk.found"]
 * ```
 */
export function stepSystem(
  system: SystemSnapshot,
  key: string,
  event: UncheckedEvent,
): Result<SystemStep, ReferralRefusalCode> {
  const prepared =
    key === "case" && event.type === "beneficiary.withdrew" ? stopReferrals(system, event) : unmoved(system);
  const first = move(prepared.system, key, event);
  if (!first.ok) return first;
  const effects = [...prepared.effects, ...first.value.effects];
  return accept(settle({ system: first.value.system, effects }, [first.value.step]));
}

interface Moved extends SystemStep {
  readonly step: Step;
}

const unmoved = (system: SystemSnapshot): SystemStep => ({ system, effects: [] });

/** An adult who leaves the case stops every referral under consent first; if the case then refuses, nothing was done. */
function stopReferrals(system: SystemSnapshot, { at, by }: UncheckedEvent): SystemStep {
  return referralsOf(system).reduce<SystemStep>((so, [key, { context }]) => {
    const [consentRef] = context.release?.consentRefs ?? [];
    const withdrawn = move(so.system, key, { type: "consent.withdrawn", at, by, consentRef });
    if (!withdrawn.ok) return so;
    const { system: moved, effects, step: one } = withdrawn.value;
    return settle({ system: moved, effects: [...so.effects, ...effects] }, [one]);
  }, unmoved(system));
}

/** Lets everything follow that the wiring makes of some steps, and of the steps that follow from them. */
function settle(start: SystemStep, steps: readonly Step[]): SystemStep {
  let { system } = start;
  const effects = [...start.effects];
  const waiting = [...steps];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    system = keepAge(system, one);
    for (const consequence of wiring.flatMap((wire) => wire.follows(one as Step, system))) {
      const followed = follow(system, consequence, one.event);
      system = followed.system;
      effects.push(...followed.effects);
      if ("step" in followed) waiting.push(followed.step);
    }
  }
  return { system, effects };
}

function follow(system: SystemSnapshot, consequence: Consequence, cause: UncheckedEvent): SystemStep | Moved {
  if ("effect" in consequence) return { system, effects: [consequence.effect] };
  if ("begin" in consequence) return begin(system, consequence.begin, consequence.input);
  const by = { role: "system", organisation: system.owner } as const;
  const event = { ...consequence.details, type: consequence.send, at: cause.at, by };
  const moved = move(system, consequence.to, event);
  if (moved.ok) return moved.value;
  const codes = moved.refusals.map((one) => one.code);
  return { system, effects: [{ kind: "declined", instance: consequence.to, event: event.type, codes }] };
}

/** Begins an instance; when one of that key has been there before, the next gets a number. */
function begin(system: SystemSnapshot, key: string, input: object): SystemStep {
  const taken = Object.keys(system.instances).filter((one) => one === key || one.startsWith(`${key}.`)).length;
  const free = taken === 0 ? key : `${key}.${taken + 1}`;
  const added = addInstance(system, free, input);
  return added.ok ? { system: added.value, effects: [{ kind: "began", instance: free }] } : unmoved(system);
}

function move(system: SystemSnapshot, key: string, event: UncheckedEvent): Result<Moved, ReferralRefusalCode> {
  const before = Object.hasOwn(system.instances, key) ? system.instances[key] : undefined;
  const chart = chartOf(key);
  if (before === undefined || !chart.ok) return refuse("instance.unknown");
  if (restsOnEndedConsent(system, event)) return refuse("release.consent-ended", "/permit/consentRef");
  const after = step(chart.value, before, withFacts(system, key, event));
  if (!after.ok) return after;
  const { type, at, by } = event;
  const { value: from } = before;
  const effect: SystemEffect = { kind: "stepped", instance: key, event: type, from, to: after.value.value, at, by };
  const moved = { ...system, instances: { ...system.instances, [key]: after.value } };
  return accept({ system: moved, effects: [effect], step: { key, before, after: after.value, event } });
}

/** What the system knows better than any event: where the other charts stand, and how the person is treated. */
function withFacts(system: SystemSnapshot, key: string, event: UncheckedEvent): UncheckedEvent {
  if (key === "case") return { ...event, standing: standingOf(system) };
  if (event.treatedAsChild === undefined) return event;
  return { ...event, treatedAsChild: isTreatedAsChild(system.instances.age?.value ?? "unknown") };
}

/** A permit is evidence of the instant it was given; the consent behind it may have ended since. */
function restsOnEndedConsent(system: SystemSnapshot, { permit }: UncheckedEvent): boolean {
  if (!isDisclosurePermit(permit) || permit.consentRef === undefined) return false;
  const consents = instancesOf(system, "consent").map(([, snapshot]) => snapshot as Snapshot<ConsentContext>);
  const behind = consents.find(({ context }) => context.consent === permit.consentRef);
  return behind !== undefined && behind.value !== "granted" && behind.value !== "partially-granted";
}

/** The age is a fact beside every state: when it changes, every chart that asks for it knows. */
function keepAge(system: SystemSnapshot, { after }: Step): SystemSnapshot {
  if (after.chart !== "age") return system;
  const treatedAsChild = isTreatedAsChild(after.value);
  const told = Object.entries(system.instances).map(([key, one]): [string, Snapshot<object>] => {
    return [key, "treatedAsChild" in one.context ? { ...one, context: { ...one.context, treatedAsChild } } : one];
  });
  return { ...system, instances: Object.fromEntries(told) };
}
