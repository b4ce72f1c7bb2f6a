import type { AnyChart } from "../chart.js";
import type { UncheckedEvent } from "../guard.js";
import type { Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { eventsFor } from "./explore.js";

/** One way to a state: the events that lead there, and the snapshot in which it ends. */
export interface Path {
  readonly events: readonly UncheckedEvent[];
  readonly end: Snapshot<object>;
}

/**
 * The shortest way from a snapshot to each state that the sample events reach, by the name of the state: to bring a
 * program under test to where a test begins.
 *
 * @example
 * ```ts
 * const [start] = newInstances("plan");
 * const { events, end } = shortestPaths(planChart, start).get("active");
 * events.map((event) => event.type); // => ["needs.assessed", "plan.proposed", "plan.agreed"]
 * end.value; // => "active"
 * ```
 */
export function shortestPaths(chart: AnyChart, from: Snapshot<object>): ReadonlyMap<string, Path> {
  const shortest = new Map<string, Path>();
  const seen = new Map<string, Path>([[JSON.stringify(from), { events: [], end: from }]]);
  for (const { events, end } of seen.values()) {
    if (!shortest.has(end.value)) shortest.set(end.value, { events, end });
    for (const event of eventsFor(chart, end)) {
      const stepped = step(chart, end, event);
      if (!stepped.ok) continue;
      const key = JSON.stringify(stepped.value);
      if (!seen.has(key)) seen.set(key, { events: [...events, event], end: stepped.value });
    }
  }
  return shortest;
}
