import type { UncheckedEvent } from "../guard.js";
import { type SystemStep, stepSystem } from "../system/step-system.js";
import { chartOf, type SystemSnapshot } from "../system/system.js";
import { eventsFor } from "./explore.js";

/** One accepted step of a system: where it stood, what happened, and what came of it. */
export interface SystemMove {
  readonly before: SystemSnapshot;
  readonly key: string;
  readonly event: UncheckedEvent;
  readonly came: SystemStep;
}

/**
 * Every step that the samples can take in some instances of a case, everywhere they can come to; what the wiring sets going
 * in the others happens too. Two systems are the same when those instances stand in the same states with the same records.
 *
 * @param keys - the instances in which something is tried
 * @param most - how many systems are enough
 */
export function* exploreSystem(start: SystemSnapshot, keys: readonly string[], most: number): Generator<SystemMove> {
  const keyOf = ({ instances }: SystemSnapshot): string => JSON.stringify(keys.map((key) => instances[key]));
  const seen = new Map([[keyOf(start), start]]);
  for (const before of seen.values()) {
    for (const key of keys) {
      const [chart, snapshot] = [chartOf(key), before.instances[key]];
      if (!chart.ok || snapshot === undefined) continue;
      for (const event of eventsFor(chart.value, snapshot)) {
        const came = stepSystem(before, key, event);
        if (!came.ok) continue;
        yield { before, key, event, came: came.value };
        const found = keyOf(came.value.system);
        if (!seen.has(found) && seen.size < most) seen.set(found, came.value.system);
      }
    }
  }
}
