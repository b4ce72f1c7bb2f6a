import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chartByName, chartNames } from "./registry.js";

interface Expected {
  readonly initial: string;
  readonly final: readonly string[];
  readonly states: readonly string[];
  readonly transitions: readonly string[];
}

const expected: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(new URL("../test-data/expected-charts.json", import.meta.url), "utf8"),
);

const chartOf = (name: string) => {
  const found = chartByName(name);
  if (!found.ok) throw new Error("no such chart");
  return found.value;
};

test("the charts are those of the table of what must exist", () => {
  expect([...chartNames].sort()).toEqual(Object.keys(expected).sort());
});

describe.each(chartNames)("the chart %s", (name) => {
  const chart = chartOf(name);
  const { states, transitions, initial } = chart.table;
  const finals = Object.values(states).filter((state) => state.final);
  const reaches = (from: string, to: (state: string) => boolean): boolean => {
    const seen = new Set([from]);
    for (const state of seen) for (const one of Object.values(states[state]?.on ?? {})) seen.add(one.to);
    return [...seen].some(to);
  };

  test("has the initial state, the final states and the states of the process, and no others", () => {
    const { transitions: _, ...rest } = expected[name] ?? { transitions: [] };
    expect({ initial, final: finals.map((one) => one.name).sort(), states: Object.keys(states) }).toEqual({
      ...rest,
      final: [...(expected[name]?.final ?? [])].sort(),
    });
  });

  test("has the transitions of the process, and no others", () => {
    const own = transitions.map(({ from, event, to }) => `${from} ${event} ${to}`);
    expect(own.sort()).toEqual([...(expected[name]?.transitions ?? [])].sort());
  });

  test("reaches every state from its initial one", () => {
    const unreached = Object.keys(states).filter((state) => !reaches(initial, (one) => one === state));
    expect(unreached).toEqual([]);
  });

  test("traps nobody: from every state a final one can be reached, where there are any", () => {
    const trapped = Object.keys(states).filter((state) => !reaches(state, (one) => states[one]?.final === true));
    expect(finals.length === 0 ? [] : trapped).toEqual([]);
  });

  test("has no transition out of a final state", () => {
    expect(finals.filter((state) => Object.keys(state.on).length > 0)).toEqual([]);
  });

  test("describes every state and transition in a sentence, and says who", () => {
    const sentence = /^[A-Z].*\.$/;
    const mute = Object.values(states).filter((state) => !sentence.test(state.description));
    const silent = transitions.filter(
      ({ description, meta }) => !sentence.test(description) || meta.roles.length === 0,
    );
    expect([mute, silent]).toEqual([[], []]);
  });

  test("judges a condition that presumes another one after that one", () => {
    const early = transitions.flatMap(({ from, event, conditions }) => {
      const names = conditions.map(([name]) => name);
      const presuming = conditions.flatMap(([name, { presumes }]) =>
        presumes === undefined ? [] : [[name, presumes]],
      );
      return presuming
        .filter(([name = "", presumed = ""]) => !names.slice(0, names.indexOf(name)).includes(presumed))
        .map(([name]) => `${from} ${event} ${name}`);
    });
    expect(early).toEqual([]);
  });

  test("names states in kebab-case and events as past facts of two words", () => {
    const badStates = Object.keys(states).filter((state) => !/^[a-z]+(-[a-z]+)*$/.test(state));
    const badEvents = chart.table.events.filter((event) => !/^[a-z]+(-[a-z0-9]+)*\.[a-z]+(-[a-z]+)*$/.test(event));
    expect([badStates, badEvents]).toEqual([[], []]);
  });
});

const path = (chart: string, avoid: string, to: string): boolean => {
  const { states, initial } = chartOf(chart).table;
  const seen = new Set(initial === avoid ? [] : [initial]);
  for (const state of seen) {
    for (const one of Object.values(states[state]?.on ?? {})) if (one.to !== avoid) seen.add(one.to);
  }
  return seen.has(to);
};

test.each([
  ["referral", "release-check", "sent"],
  ["referral", "accepted", "in-service"],
  ["referral", "accepted", "on-hold"],
  ["identification", "formal-identification", "confirmed"],
  ["identification", "presumed", "confirmed"],
])("in the chart %s no path avoids %s on the way to %s", (chart, gate, goal) => {
  expect([path(chart, gate, goal), path(chart, "", goal)]).toEqual([false, true]);
});
