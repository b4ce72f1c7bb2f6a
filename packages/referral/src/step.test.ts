import type { Result } from "@nrs-kit/domain";
import { describe, expect, test } from "vitest";
import { transition } from "xstate";
import type { UncheckedEvent } from "./guard.js";
import { chartByName, chartNames } from "./registry.js";
import type { Snapshot } from "./snapshot.js";
import { parseSnapshot } from "./snapshot.js";
import { step } from "./step.js";
import { everyActor } from "./testing/actors.js";
import { eventsFor, explore, INSTANT } from "./testing/explore.js";
import { samplesOf } from "./testing/samples.js";
import { newInstances } from "./testing/starts.js";

const chartOf = (name: string) => {
  const found = chartByName(name);
  if (!found.ok) throw new Error("no such chart");
  return found.value;
};

const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map((one) => one.code));

describe.each(chartNames)("step over the chart %s", (name) => {
  const chart = chartOf(name);
  const reached = explore(chart, newInstances(name));

  const agrees = (snapshot: Snapshot<object>, event: UncheckedEvent): boolean => {
    const before = chart.machine.resolveState({ value: snapshot.value, context: snapshot.context });
    const can = before.can(event);
    const stepped = step(chart, snapshot, event);
    if (!can || !stepped.ok) return can === stepped.ok;
    const [after] = transition(chart.machine, before, event);
    return (
      JSON.stringify([after.value, after.context]) === JSON.stringify([stepped.value.value, stepped.value.context])
    );
  };

  test("reaches every state and every transition with the samples", () => {
    const states = new Set(reached.map((one) => one.value));
    const taken = new Set(
      reached.flatMap((snapshot) =>
        eventsFor(chart, snapshot)
          .filter((event) => step(chart, snapshot, event).ok)
          .map((event) => `${snapshot.value} ${event.type}`),
      ),
    );
    expect([states.size, taken.size]).toEqual([Object.keys(chart.table.states).length, chart.table.transitions.length]);
  });

  test("agrees with XState on every reachable snapshot and every sampled event", () => {
    const disagreements = reached.flatMap((snapshot) =>
      eventsFor(chart, snapshot).filter((event) => !agrees(snapshot, event)),
    );
    expect(disagreements).toEqual([]);
  });

  test("agrees with XState on every state, every event and every actor, and answers each with a code", () => {
    const one = [...new Map(reached.map((snapshot) => [snapshot.value, snapshot])).values()];
    const undecided = one.flatMap((snapshot) =>
      chart.table.events.flatMap((type) => {
        const [details] = samplesOf(chart, type, snapshot.context, INSTANT);
        return everyActor(snapshot.context).flatMap((by) => {
          const event = { type, at: INSTANT, by, ...details };
          const result = step(chart, snapshot, event);
          const decided = result.ok || codes(result).length > 0;
          return decided && agrees(snapshot, event) ? [] : [`${snapshot.value} ${type}`];
        });
      }),
    );
    expect(undecided).toEqual([]);
  });

  test("leaves the snapshot given unchanged", () => {
    const changed = reached.filter((snapshot) => {
      const before = JSON.stringify(snapshot);
      for (const event of eventsFor(chart, snapshot)) step(chart, snapshot, event);
      return JSON.stringify(snapshot) !== before;
    });
    expect(changed).toEqual([]);
  });

  test("reaches only snapshots that parse, also after a round trip through JSON", () => {
    const refused = reached.filter((snapshot) => !parseSnapshot(chart, JSON.parse(JSON.stringify(snapshot))).ok);
    expect(refused).toEqual([]);
  });

  test("answers what cannot be with its own code", () => {
    const [start] = newInstances(name);
    if (start === undefined) throw new Error("no start");
    const by = { role: "auditor", organisation: "org:stranger" } as const;
    const [first] = Object.keys(chart.table.states[start.value]?.on ?? {});
    const later = chart.table.events.find((event) => chart.table.states[start.value]?.on[event] === undefined);
    const attempt = (event: unknown, snapshot = start) => codes(step(chart, snapshot, event as UncheckedEvent));
    expect([
      attempt({ type: "nobody.knows", at: INSTANT, by }),
      attempt({ type: "constructor", at: INSTANT, by }),
      attempt({ type: later, at: INSTANT, by }),
      attempt({ type: first, at: INSTANT, by: { role: "constructor", organisation: "org:team" } }),
      attempt({ type: first, at: "yesterday", by }),
      attempt({ type: first, at: INSTANT }),
      attempt(undefined),
      attempt({ type: first, at: INSTANT, by }, { ...start, value: "nowhere" }),
    ]).toEqual([
      ["event.unknown"],
      ["event.unknown"],
      ["event.not-possible-now"],
      ["role.not-allowed"],
      ["event.malformed"],
      ["event.malformed"],
      ["event.malformed"],
      ["state.unknown"],
    ]);
  });
});

test("step answers an event in a final state with its own code", () => {
  const chart = chartOf("referral");
  const ended = explore(chart, newInstances("referral")).filter((one) => chart.table.states[one.value]?.final);
  const by = { role: "system", organisation: "org:team" } as const;
  const answers = new Set(
    ended.flatMap((snapshot) =>
      chart.table.events.flatMap((type) => codes(step(chart, snapshot, { type, at: INSTANT, by }))),
    ),
  );
  expect([...answers]).toEqual(["state.final"]);
});
