import { getAdjacencyMap } from "xstate/graph";
import { against, type BenchRow } from "../../workbench/src/measurement/index.js";
import { type AnyChart, chartByName, chartNames, type Snapshot, step, type UncheckedEvent } from "../src/index.js";
import { eventsFor, explore } from "../src/testing/explore.js";
import { newInstances } from "../src/testing/starts.js";

/** Every chart with a start and one event for each of its transitions, as both contestants try them. */
const charts = chartNames.map((name) => {
  const found = chartByName(name);
  const [start] = newInstances(name);
  if (!found.ok || start === undefined) throw new Error("a chart without a start");
  const chart = found.value;
  const fitting = explore(chart, [start]).flatMap((one) =>
    eventsFor(chart, one).filter((event) => step(chart, one, event).ok),
  );
  const events = [...new Map(fitting.map((event) => [event.type, event])).values()];
  return { chart, start, events };
});

const byStep = (): number => charts.reduce((edges, { chart, start, events }) => edges + walk(chart, start, events), 0);

/** A snapshot as far as it decides what can happen next: how often a case was opened again is counted and read by no guard. */
const keyOf = (value: unknown, context: object): string =>
  JSON.stringify([value, context], (name, inner: unknown) => (name === "reopenings" ? undefined : inner));

function walk(chart: AnyChart, start: Snapshot<object>, events: readonly UncheckedEvent[]): number {
  const seen = new Map([[keyOf(start.value, start.context), start]]);
  let edges = 0;
  for (const snapshot of seen.values()) {
    for (const event of events) {
      const stepped = step(chart, snapshot, event);
      edges++;
      if (!stepped.ok) continue;
      const key = keyOf(stepped.value.value, stepped.value.context);
      if (!seen.has(key)) seen.set(key, stepped.value);
    }
  }
  return edges;
}

const byGraph = (): number =>
  charts.reduce((edges, { chart, start, events }) => {
    const fromState = chart.machine.resolveState({ value: start.value, context: start.context });
    const serializeState = (one: { value?: unknown; context?: unknown }) =>
      keyOf(one.value, (one.context ?? {}) as object);
    const map = getAdjacencyMap(chart.machine, {
      events: events as never,
      fromState,
      serializeState: serializeState as never,
      limit: MOST,
    });
    return edges + Object.keys(map).length * events.length;
  }, 0);

const MOST = 20_000;

const match = {
  id: "explore.all",
  subject: "step",
  peer: "xstate/graph",
  note: `edges of all ${charts.length} charts, every reachable snapshot`,
};

/** How fast the whole state space of all charts is explored. */
export const rows = async (): Promise<readonly BenchRow[]> => [against(match, byStep, byGraph)];
