import type { AnyChart } from "../chart.js";

/** What an implementation in any language must do with a chart. */
export interface TraceVectors {
  readonly format: "nrs-kit/traces/1";
  readonly chart: string;
  readonly version: number;
  /** A shortest way to each transition: every condition holds, and every event is caused by a role that may. */
  readonly traces: readonly Trace[];
  /** The events that each state refuses, whoever causes them, with the code of the refusal. */
  readonly refused: readonly { readonly state: string; readonly code: string; readonly events: readonly string[] }[];
}

/** One way through a chart, from its initial state. */
export interface Trace {
  readonly name: string;
  readonly steps: readonly { readonly event: string; readonly to: string }[];
}

/**
 * Makes the trace vectors of a chart: a way to each of its transitions, and what each state refuses.
 *
 * @example
 * ```ts
 * traceVectors(planChart).traces[1].steps.map((step) => step.to); // => ["drafting", "proposed"]
 * ```
 */
export function traceVectors(chart: AnyChart): TraceVectors {
  const { states, transitions, events } = chart.table;
  const ways = shortestWays(chart);
  const traces = transitions.map(({ from, event, to }) => ({
    name: `${from} ${event}`,
    steps: [...(ways.get(from) ?? []), { event, to }],
  }));
  const refused = Object.values(states).map(({ name, on, final }) => ({
    state: name,
    code: final ? "state.final" : "event.not-possible-now",
    events: events.filter((event) => on[event] === undefined),
  }));
  return { format: "nrs-kit/traces/1", chart: chart.name, version: chart.version, traces, refused };
}

function shortestWays(chart: AnyChart): ReadonlyMap<string, Trace["steps"]> {
  const { states, initial } = chart.table;
  const ways = new Map<string, Trace["steps"]>([[initial, []]]);
  for (const [state, way] of ways) {
    for (const { event, to } of Object.values(states[state]?.on ?? {})) {
      if (!ways.has(to)) ways.set(to, [...way, { event, to }]);
    }
  }
  return ways;
}
