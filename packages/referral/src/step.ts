import { accept, type Refusal, type Refusals, type Result, refusal, refuse } from "@nrs-kit/domain";
import { actorMay, type Tie } from "./actor.js";
import type { AnyChart, Chart } from "./chart.js";
import type { CompiledChart, CompiledTransition } from "./compile.js";
import { type EventOf, isFactOf } from "./event.js";
import type { ReferralRefusalCode } from "./generated/refusal-code.js";
import type { Condition, UncheckedEvent } from "./guard.js";
import type { ContextOf, SnapshotOf } from "./snapshot.js";

const NONE = -1;

type Organisations = { readonly [Name in Tie]?: string };

/**
 * Applies one event to a snapshot: the one way in which an instance of a chart moves. The snapshot given is never
 * changed.
 *
 * Refuses with `event.malformed`, `event.unknown`, `state.unknown`, `state.final`, `event.not-possible-now`,
 * `role.not-allowed`, and otherwise with the refusal of every condition that does not hold.
 *
 * @example
 * ```ts
 * const worker = { role: "frontline-detector", organisation: "org:a" };
 * const start = initialSnapshot(identificationChart, { case: "018f6b5c-0000-7000-8000-000000000001", treatedAsChild: false, childAtExploitation: false }).value;
 * step(identificationChart, start, { type: "team.convened", at: "2026-01-05T10:00:00Z", by: worker }).refusals[0].code; // => "event.not-possible-now"
 * ```
 */
export function step<C extends AnyChart>(
  chart: C,
  snapshot: SnapshotOf<C>,
  event: EventOf<C>,
): Result<SnapshotOf<C>, ReferralRefusalCode> {
  // Each member is read once: events have many shapes, and reading one costs as much as a look-up. A caller without
  // types may pass anything.
  const { type, at, by } = ((event as unknown) ?? {}) as UncheckedEvent;
  if (!isFactOf(type, at, by)) return refuse("event.malformed");
  const { table } = chart as unknown as Chart<ContextOf<C>>; // AnyChart hides the context, which SnapshotOf<C> agrees with.
  const { value, context } = snapshot;
  const transition = transitionOf(table, value, type);
  if (transition === undefined) return { ok: false, refusals: [absent(chart, value, type)] };
  if (!actorMay(transition.rights, context as Organisations, by)) return refuse("role.not-allowed", "/by");
  const failing = firstFailing(transition.tests, context, event);
  if (failing !== NONE) {
    return { ok: false, refusals: refusalsFrom(failing, transition.conditions, context, event) };
  }
  return accept({
    chart: snapshot.chart,
    version: chart.version,
    value: transition.to,
    context: transition.record(context, event),
  });
}

/** Why a state has no transition for an event. */
export function absent(chart: AnyChart, value: string, type: string): Refusal<ReferralRefusalCode> {
  const state = chart.table.states[value];
  if (state === undefined) return refusal("state.unknown", "/value");
  if (!chart.table.events.includes(type)) return refusal("event.unknown", "/type");
  return refusal(state.final ? "state.final" : "event.not-possible-now", "/type");
}

/** The refusal of a condition that does not hold. */
export function refusalOf(condition: Condition<never>): Refusal<ReferralRefusalCode> {
  const { attestation } = condition;
  return refusal(condition.refusal, condition.pointer, attestation === undefined ? undefined : { attestation });
}

/**
 * The transition of a state for an event. Walked, not looked up: a chart has few states and a state few transitions, and
 * two names that the engine holds once are compared faster than one of them is hashed.
 */
function transitionOf<Context>(
  table: CompiledChart<Context>,
  value: string,
  type: string,
): CompiledTransition<Context> | undefined {
  const { names, rows } = table;
  for (let index = 0; index < names.length; index++) {
    if (names[index] === value) return transitionFor(rows[index] ?? [], type);
  }
  return undefined;
}

function transitionFor<Context>(
  transitions: readonly CompiledTransition<Context>[],
  type: string,
): CompiledTransition<Context> | undefined {
  for (let index = 0; index < transitions.length; index++) {
    const transition = transitions[index];
    if (transition?.event === type) return transition;
  }
  return undefined;
}

/** The number of the first test that does not hold. */
function firstFailing<Context>(
  tests: CompiledTransition<Context>["tests"],
  context: Context,
  event: UncheckedEvent,
): number {
  // Counted, because every step runs through here and an iterator would cost more than the tests.
  for (let index = 0; index < tests.length; index++) {
    if (tests[index]?.(context, event) === false) return index;
  }
  return NONE;
}

/** The refusal of a condition that does not hold and of every later one, but for those that presume a failed one. */
function refusalsFrom<Context>(
  first: number,
  conditions: CompiledTransition<Context>["conditions"],
  context: Context,
  event: UncheckedEvent,
): Refusals<ReferralRefusalCode> {
  const [name, condition] = conditions[first] as (typeof conditions)[number]; // It is the number of a test, and each has its condition.
  const failed = [name];
  const found: [Refusal<ReferralRefusalCode>, ...Refusal<ReferralRefusalCode>[]] = [refusalOf(condition)];
  for (let index = first + 1; index < conditions.length; index++) {
    const [name, condition] = conditions[index] as (typeof conditions)[number];
    if (condition.presumes !== undefined && failed.includes(condition.presumes)) continue;
    if (condition.test(context, event)) continue;
    failed.push(name);
    found.push(refusalOf(condition));
  }
  return found;
}
