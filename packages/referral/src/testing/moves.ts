import { BugError } from "@nrs-kit/domain";
import type { AnyChart } from "../chart.js";
import type { UncheckedEvent } from "../guard.js";
import { type ChartName, chartByName } from "../registry.js";
import type { Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { eventsFor, explore } from "./explore.js";
import { newInstances } from "./starts.js";

/** A chart of this package by its name. */
export function chartNamed(name: ChartName): AnyChart {
  const found = chartByName(name);
  if (!found.ok) throw new BugError("A chart name without a chart.");
  return found.value;
}

/** One accepted step. */
export interface Move {
  readonly before: Snapshot<object>;
  readonly event: UncheckedEvent;
  readonly after: Snapshot<object>;
}

/** Every step that the samples can take anywhere in a chart, from every invented beginning. */
export function everyMove(name: ChartName): readonly Move[] {
  const chart = chartNamed(name);
  return explore(chart, newInstances(name)).flatMap((before) =>
    eventsFor(chart, before).flatMap((event) => {
      const stepped = step(chart, before, event);
      return stepped.ok ? [{ before, event, after: stepped.value }] : [];
    }),
  );
}

/** The states that can be reached from some states without passing through others, along the table alone. */
export function statesFrom(
  name: ChartName,
  from: readonly string[],
  without: { readonly states?: readonly string[]; readonly events?: readonly string[] } = {},
): ReadonlySet<string> {
  const { states } = chartNamed(name).table;
  const found = new Set(from);
  for (const state of found) {
    for (const { event, to } of Object.values(states[state]?.on ?? {})) {
      if (!without.states?.includes(to) && !without.events?.includes(event)) found.add(to);
    }
  }
  return found;
}
