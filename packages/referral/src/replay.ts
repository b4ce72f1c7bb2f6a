import { accept, type Refusal, type Result } from "@nrs-kit/domain";
import type { AnyChart } from "./chart.js";
import type { EventOf } from "./event.js";
import type { ReferralRefusalCode } from "./generated/refusal-code.js";
import type { SnapshotOf } from "./snapshot.js";
import { step } from "./step.js";

/**
 * Takes an instance through a log of events, one after another: what two agencies do who hold the same log and must come
 * to the same state.
 *
 * Refuses with what {@link step} refuses of the first event that is impossible, with pointers into the log; nothing after
 * it is looked at.
 *
 * @param start - where the log begins
 *
 * @example
 * ```ts
 * const [start] = newInstances("plan");
 * const { events } = shortestPaths(planChart, start).get("active");
 * replay(planChart, start, events).value.value; // => "active"
 * replay(planChart, start, events.slice(1)).refusals[0].pointer; // => "/0/type"
 * ```
 */
export function replay<C extends AnyChart>(
  chart: C,
  start: SnapshotOf<C>,
  log: readonly EventOf<C>[],
): Result<SnapshotOf<C>, ReferralRefusalCode> {
  let snapshot = start;
  for (const [at, event] of log.entries()) {
    const stepped = step(chart, snapshot, event);
    if (!stepped.ok) {
      const [first, ...others] = stepped.refusals;
      return { ok: false, refusals: [inLog(first, at), ...others.map((one) => inLog(one, at))] };
    }
    snapshot = stepped.value;
  }
  return accept(snapshot);
}

const inLog = (refusal: Refusal<ReferralRefusalCode>, at: number): Refusal<ReferralRefusalCode> => ({
  ...refusal,
  pointer: `/${at}${refusal.pointer}`,
});
