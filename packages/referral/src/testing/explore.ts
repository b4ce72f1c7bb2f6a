import type { AnyChart } from "../chart.js";
import type { ReferralContext } from "../charts/referral-context.js";
import { recordCancelRequest } from "../charts/referral-milestone.js";
import type { UncheckedEvent } from "../guard.js";
import type { Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { allowedActor } from "./actors.js";
import { samplesOf } from "./samples.js";

/** When everything happens in tests that need no time. */
export const INSTANT = "2026-01-05T10:00:00Z";

/**
 * Every event that an allowed actor can try in a snapshot: for each transition its samples, fitting and faulty ones.
 *
 * @example
 * ```ts
 * const [start] = newInstances("plan");
 * eventsFor(planChart, start).some((event) => step(planChart, start, event).ok); // => true
 * ```
 */
export function eventsFor(chart: AnyChart, snapshot: Snapshot<object>): readonly UncheckedEvent[] {
  const state = chart.table.states[snapshot.value];
  return Object.values(state?.on ?? {}).flatMap((transition) => {
    const by = allowedActor(transition, snapshot.context);
    if (by === undefined) return [];
    const samples = samplesOf(chart, transition.event, snapshot.context, INSTANT);
    return samples.map((details) => ({ type: transition.event, at: INSTANT, by, ...details }));
  });
}

/**
 * Every snapshot that the samples reach from some, each once, in the order of their distance.
 *
 * @param most - how many are enough
 *
 * @example
 * ```ts
 * new Set(explore(planChart, newInstances("plan")).map(({ value }) => value)).size; // => 6
 * ```
 */
export function explore(chart: AnyChart, from: readonly Snapshot<object>[], most = 5000): readonly Snapshot<object>[] {
  const found = new Map(from.map((snapshot) => [JSON.stringify(snapshot), snapshot]));
  for (const snapshot of found.values()) {
    if (found.size >= most) break;
    for (const event of eventsFor(chart, snapshot)) {
      const stepped = step(chart, snapshot, event);
      if (stepped.ok) found.set(JSON.stringify(stepped.value), stepped.value);
    }
    const asked = cancelRequested(snapshot);
    if (asked !== undefined) found.set(JSON.stringify(asked), asked);
  }
  return [...found.values()];
}

// A milestone stands beside the state; the one that a guard reads is part of what can happen.
function cancelRequested(snapshot: Snapshot<object>): Snapshot<object> | undefined {
  if (snapshot.chart !== "referral") return undefined;
  // The chart says which context it has.
  const referral = snapshot as Snapshot<ReferralContext>;
  const recorded = recordCancelRequest(referral, { role: "case-coordinator", organisation: referral.context.from });
  return recorded.ok ? recorded.value : undefined;
}
