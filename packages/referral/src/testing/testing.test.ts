import { describe, expect, test } from "vitest";
import type { AnyChart } from "../chart.js";
import { referralChart } from "../charts/referral.js";
import type { ReferralContext } from "../charts/referral-context.js";
import { genericProfile } from "../jurisdiction/generic.js";
import { chartByName, chartNames } from "../registry.js";
import type { Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { coveredSteps, explore, fakeClock, fakePeer, newInstances, randomWalk, shortestPaths } from "./index.js";

const chartOf = (name: string): AnyChart => {
  const found = chartByName(name);
  if (!found.ok) throw new Error("no such chart");
  return found.value;
};

describe.each(chartNames)("the tools for tests of the chart %s", (name) => {
  const chart = chartOf(name);
  const starts = newInstances(name);

  test("find a way to every state, by events that are accepted one after another", () => {
    const paths = starts.flatMap((start) => [...shortestPaths(chart, start)].map((path) => ({ start, path })));
    const ends = paths.map(({ start, path: [state, { events, end }] }) => {
      const walked = events.reduce<Snapshot<object> | undefined>((so, event) => {
        const stepped = so && step(chart, so, event as never);
        return stepped?.ok ? stepped.value : undefined;
      }, start);
      return walked?.value === state && end.value === state;
    });
    expect(ends.every(Boolean)).toBe(true);
    expect(new Set(paths.map(({ path: [state] }) => state))).toEqual(new Set(Object.keys(chart.table.states)));
  });

  test("walk the same way for the same seed, and tell what a walk has reached", () => {
    const [start] = starts;
    if (start === undefined) throw new Error("no invented case");
    const walked = [...randomWalk(chart, start, 20261127, 200)];
    expect([...randomWalk(chart, start, 20261127, 200)]).toEqual(walked);
    const covered = coveredSteps(chart);
    expect(covered.coverage().states).toEqual({ reached: [], missed: Object.keys(chart.table.states) });
    for (const { before, event } of walked) covered.step(before, event);
    const { states, transitions } = covered.coverage();
    const been = walked.flatMap(({ before, answer }) => [before.value, ...(answer.ok ? [answer.value.value] : [])]);
    const gone = walked.filter(({ answer }) => answer.ok).map(({ before, event }) => `${before.value} ${event.type}`);
    expect([new Set(states.reached), new Set(transitions.reached)]).toEqual([new Set(been), new Set(gone)]);
    expect(transitions.reached.length + transitions.missed.length).toBe(chart.table.transitions.length);
  });
});

const sentReferral = (): Snapshot<ReferralContext> => {
  const [start] = newInstances("referral");
  const path = start && shortestPaths(referralChart, start).get("sent");
  if (path === undefined) throw new Error("no way to a sent referral");
  return path.end as Snapshot<ReferralContext>;
};

const answered = (script: readonly string[]): readonly string[] => {
  const peer = fakePeer(script);
  const states: string[] = [];
  let snapshot = sentReferral();
  for (let event = peer.answer(snapshot); event !== undefined; event = peer.answer(snapshot)) {
    const stepped = step(referralChart, snapshot, event as never);
    if (!stepped.ok) throw new Error("an answer of the peer is refused");
    snapshot = stepped.value;
    states.push(snapshot.value);
  }
  return states;
};

test("a partner agency answers as its script says, and waits until an answer is possible", () => {
  expect(answered(["referral.received", "referral.accepted", "service.started"])).toEqual([
    "received",
    "accepted",
    "in-service",
  ]);
  expect(answered(["referral.received", "service.started"])).toEqual(["received"]);
  expect(answered([])).toEqual([]);
});

test("a clock sends what every waiting instance of a referral falls due for, once, in its order", () => {
  const clock = fakeClock("2026-01-05T10:00:00Z", genericProfile);
  const sent = sentReferral();
  clock.watch("routine", { ...sent, context: { ...sent.context, urgency: "routine" } });
  clock.watch("immediate", { ...sent, context: { ...sent.context, urgency: "immediate" } });
  clock.watch("closed", { ...sent, value: "closed" });
  const due = clock.advance({ unit: "hours", count: 24 });
  expect(due.map(({ key, event }) => `${key} ${event.type} ${event.at}`)).toEqual([
    "immediate ack.timed-out 2026-01-05T11:00:00.000Z",
    "routine ack.timed-out 2026-01-06T10:00:00.000Z",
  ]);
  expect(due.map(({ event }) => step(referralChart, sent, event as never).ok)).toEqual([true, true]);
  expect(clock.advance({ unit: "months", count: 3 })).toEqual([]);
});

test("a clock forgets what an instance waited for when it moves on", () => {
  const clock = fakeClock("2026-01-05T10:00:00Z", genericProfile);
  const sent = sentReferral();
  clock.watch("one", sent);
  clock.watch("one", { ...sent, value: "accepted" });
  expect(clock.advance({ unit: "months", count: 3 })).toEqual([]);
});

test("exploring knows every snapshot once", () => {
  const all = explore(chartOf("plan"), newInstances("plan")).map((one) => JSON.stringify(one));
  expect(new Set(all).size).toBe(all.length);
});
