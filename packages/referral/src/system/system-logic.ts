import type { Refusal } from "@nrs-kit/domain";
import { fromTransition, type TransitionActorLogic } from "xstate";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import type { UncheckedEvent } from "../guard.js";
import { stepSystem } from "./step-system.js";
import type { SystemEffect, SystemSnapshot } from "./system.js";

/** An event for one instance of a case. */
export type SystemEvent = UncheckedEvent & {
  /** The key of the instance. */
  readonly instance: string;
};

/** Where a case stands, and what came of the last event that was sent to it. */
export interface SystemState {
  readonly system: SystemSnapshot;
  /** What happened; empty when the event was refused. */
  readonly effects: readonly SystemEffect[];
  /** Why the event was refused; empty when it was accepted. No event is passed over in silence. */
  readonly refusals: readonly Refusal<ReferralRefusalCode>[];
}

/**
 * The system of a case as logic of an XState actor, for programs that are built of actors. It steps as
 * {@link stepSystem} does; what it persists is the plain JSON of the system.
 *
 * @param system - where the case stands: just begun, or read from a store by `parseSystem`
 *
 * @example
 * ```ts
 * const input = { case: "018f6b5c-0000-7000-8000-000000000001", owner: "org:team", childAtExploitation: false, reflectionDays: 30 };
 * const { createActor } = await import("xstate");
 * const actor = createActor(systemLogic(startSystem(input).value)).start();
 * const by = { role: "frontline-detector", organisation: "org:team" };
 * actor.send({ instance: "risk", type: "danger.recognised", at: "2026-01-05T10:00:00Z", by });
 * actor.getSnapshot().context.system.instances.case.value; // => "crisis-response"
 * actor.send({ instance: "risk", type: "danger.forgotten", at: "2026-01-05T10:00:00Z", by });
 * actor.getSnapshot().context.refusals[0].code; // => "event.unknown"
 * ```
 */
export function systemLogic(system: SystemSnapshot): TransitionActorLogic<SystemState, SystemEvent, undefined> {
  const begun: SystemState = { system, effects: [], refusals: [] };
  return fromTransition(({ system: before }: SystemState, { instance, ...event }: SystemEvent): SystemState => {
    const stepped = stepSystem(before, instance, event);
    return stepped.ok
      ? { ...stepped.value, refusals: [] }
      : { system: before, effects: [], refusals: stepped.refusals };
  }, begun);
}
