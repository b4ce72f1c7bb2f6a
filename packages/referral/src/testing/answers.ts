import type { AnyChart } from "../chart.js";
import { type CompiledTransition, tableOf } from "../compile.js";
import type { UncheckedEvent } from "../guard.js";
import type { Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { everyActor } from "./actors.js";
import { eventsFor, explore } from "./explore.js";

/** One question to a chart: this event in this snapshot. */
export interface Question {
  readonly snapshot: Snapshot<object>;
  readonly event: UncheckedEvent;
  /** The question in a line: where it begins, the state, the event, and which sample or actor. */
  readonly label: string;
}

/** Questions that tell a chart from another: every sample of every transition, and every actor, in each state. */
export function questions(chart: AnyChart, starts: readonly Snapshot<object>[]): readonly Question[] {
  return starts.flatMap((start, index) => {
    const first = new Map<string, Snapshot<object>>();
    for (const snapshot of explore(chart, [start])) {
      const kind = kindOf(snapshot);
      if (!first.has(kind)) first.set(kind, snapshot);
    }
    const apart = [...first.values()].flatMap((one) => [one, ...ofOtherAge(one)]);
    return apart.flatMap((snapshot) => ask(chart, snapshot, `${index + 1} ${kindOf(snapshot)}`));
  });
}

/** What tells two snapshots in one state apart for the guards. */
function kindOf({ value, context }: Snapshot<object>): string {
  const telling = ["serviceStarted", "cancelRequested", "last", "treatedAsChild"];
  const held = new Map(Object.entries(context));
  return [value, ...telling.flatMap((name) => (held.get(name) ? [`${name}:${held.get(name)}`] : []))].join(",");
}

/** The age may change beside every state. */
function ofOtherAge(snapshot: Snapshot<object>): readonly Snapshot<object>[] {
  const { context } = snapshot;
  if (!("treatedAsChild" in context)) return [];
  return [{ ...snapshot, context: { ...context, treatedAsChild: context.treatedAsChild !== true } }];
}

function ask(chart: AnyChart, snapshot: Snapshot<object>, where: string): readonly Question[] {
  const samples = eventsFor(chart, snapshot).map((event, index) => ({
    snapshot,
    event,
    label: `${where} ${event.type} ${index}`,
  }));
  const actors = Object.values(chart.table.states[snapshot.value]?.on ?? {}).flatMap((transition) => {
    const fitting = samples.find(({ event }) => event.type === transition.event && step(chart, snapshot, event).ok);
    if (fitting === undefined) return [];
    return everyActor(snapshot.context).map((by) => {
      const actor = `${by.role} of ${by.organisation}`;
      return { snapshot, event: { ...fitting.event, by }, label: `${where} ${transition.event} by ${actor}` };
    });
  });
  return [...samples, ...actors];
}

/** What a chart answers: the state it leads to, or the codes of the refusals. */
export function answer(chart: AnyChart, { snapshot, event }: Question): string {
  const stepped = step(chart, snapshot, event);
  return stepped.ok ? `to ${stepped.value.value}` : stepped.refusals.map((one) => one.code).join(" ");
}

/** A chart with one transition replaced. */
export function withTransition(
  chart: AnyChart,
  transition: CompiledTransition<object>,
  change: Partial<CompiledTransition<object>>,
): AnyChart {
  const { table } = chart;
  const state = table.states[transition.from];
  if (state === undefined) return chart;
  const on = { ...state.on, [transition.event]: { ...transition, ...change } };
  return { ...chart, table: tableOf(table.initial, { ...table.states, [transition.from]: { ...state, on } }) };
}
