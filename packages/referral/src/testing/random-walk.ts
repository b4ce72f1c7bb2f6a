import type { Result } from "@nrs-kit/domain";
import { chance } from "@nrs-kit/domain/synthetic";
import type { AnyChart } from "../chart.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import type { UncheckedEvent } from "../guard.js";
import type { Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { eventsFor } from "./explore.js";

/** One step of a walk: where it stood, what was tried, and what `step` answered. */
export interface Tried {
  readonly before: Snapshot<object>;
  readonly event: UncheckedEvent;
  readonly answer: Result<Snapshot<object>, ReferralRefusalCode>;
}

/**
 * Walks a chart by chance through sample events, fitting and faulty ones, and begins again where nothing can follow; a
 * walk that begins where nothing can follow is empty. The same seed takes the same walk.
 *
 * @param seed - a whole number; print it when a law is violated
 *
 * @example
 * ```ts
 * const [start] = newInstances("plan");
 * const walk = [...randomWalk(planChart, start, 7, 50)];
 * walk.length; // => 50
 * ```
 */
export function* randomWalk(chart: AnyChart, from: Snapshot<object>, seed: number, steps: number): Generator<Tried> {
  const draw = chance(seed);
  let before = from;
  for (let taken = 0; taken < steps; taken++) {
    if (eventsFor(chart, before).length === 0) before = from;
    const events = eventsFor(chart, before);
    const event = events[draw(events.length)];
    if (event === undefined) return;
    const answer = step(chart, before, event);
    yield { before, event, answer };
    if (answer.ok) before = answer.value;
  }
}
