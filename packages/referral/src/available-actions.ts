import { type Refusal, refusal } from "@nrs-kit/domain";
import { type Actor, actorMay, type Tie } from "./actor.js";
import type { AnyChart, Chart } from "./chart.js";
import type { CompiledTransition } from "./compile.js";
import type { ReferralRefusalCode } from "./generated/refusal-code.js";
import type { UncheckedEvent } from "./guard.js";
import type { ContextOf, SnapshotOf } from "./snapshot.js";
import { absent, refusalOf } from "./step.js";

/** What an actor may do now with one event of a chart. */
export type AvailableAction =
  | {
      readonly event: string;
      readonly allowed: true;
      /** What the event does, in the words of the chart. */
      readonly description: string;
      /** The state it leads to. */
      readonly to: string;
      /** The fields of the event that conditions will read: the event may still be refused for what they say. */
      readonly needs: readonly string[];
    }
  | { readonly event: string; readonly allowed: false; readonly refusals: readonly Refusal<ReferralRefusalCode>[] };

/**
 * Lists every event of the chart with what the actor may do now: allowed, or not and why. Conditions that the context
 * alone decides are decided here; those that read the event are named in `needs`, because only the event can meet them.
 *
 * @example
 * ```ts
 * const start = initialSnapshot(identificationChart, { case: "018f6b5c-0000-7000-8000-000000000001", treatedAsChild: false, childAtExploitation: false }).value;
 * const allowed = availableActions(identificationChart, start, { role: "beneficiary", organisation: "org:a" });
 * allowed.filter((one) => one.allowed).map((one) => one.event); // => ["indicator.recorded"]
 * ```
 */
export function availableActions<C extends AnyChart>(
  chart: C,
  snapshot: SnapshotOf<C>,
  actor: Actor,
): readonly AvailableAction[] {
  const { table } = chart as unknown as Chart<ContextOf<C>>; // AnyChart hides the context, which SnapshotOf<C> agrees with.
  return table.events.map((event) => {
    const transition = table.states[snapshot.value]?.on[event];
    if (transition === undefined) return refused(event, [absent(chart, snapshot.value, event)]);
    return action(transition, snapshot.context, actor);
  });
}

function action<Context>(transition: CompiledTransition<Context>, context: Context, actor: Actor): AvailableAction {
  const { event, to, description, conditions } = transition;
  // Every context that a right is tied to holds that organisation under the same name.
  const mayCause = actorMay(transition.rights, context as { readonly [Name in Tie]?: string }, actor);
  if (!mayCause) return refused(event, [refusal("role.not-allowed", "/by")]);
  const imagined: UncheckedEvent = { type: event, at: "", by: actor };
  const decided = conditions.filter(([, condition]) => condition.needs.length === 0);
  const failed = decided.filter(([, condition]) => !condition.test(context, imagined));
  if (failed.length > 0)
    return refused(
      event,
      failed.map(([, condition]) => refusalOf(condition)),
    );
  const needs = [...new Set(conditions.flatMap(([, condition]) => condition.needs))];
  return { event, allowed: true, description, to, needs };
}

const refused = (event: string, refusals: readonly Refusal<ReferralRefusalCode>[]): AvailableAction => ({
  event,
  allowed: false,
  refusals,
});
