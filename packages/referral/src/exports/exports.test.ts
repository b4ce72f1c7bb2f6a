import type { Result } from "@nrs-kit/domain";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { initialTransition, transition } from "xstate-6";
import { createMachineFromSCXML } from "xstate-6/scxml";
import { chartTitles, transitionSources } from "../generated/chart-notes.js";
import { refusalPages } from "../generated/refusals.js";
import { chartByName, chartNames } from "../registry.js";
import { parseSnapshot, type Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { explore } from "../testing/explore.js";
import { newInstances } from "../testing/starts.js";
import { chartFiles } from "./chart-files.js";
import { describeChart } from "./describe-chart.js";
import { diagram } from "./diagram.js";
import { explain } from "./explain.js";
import { scxml } from "./scxml.js";
import { snapshotSchema } from "./snapshot-schema.js";
import { traceVectors } from "./trace-vectors.js";
import { transitionsJson } from "./transitions-json.js";

const chartOf = (name: string) => {
  const found = chartByName(name);
  if (!found.ok) throw new Error("no such chart");
  return found.value;
};

describe.each(chartNames)("what is published of the chart %s", (name) => {
  const chart = chartOf(name);
  const edges = chart.table.transitions.map(({ from, event, to }) => `${from} ${event} ${to}`);

  test("draws every state and every transition", () => {
    const lines = diagram(chart).split("\n");
    const drawn = lines.filter((line) => / --> .*: /.test(line));
    const named = lines.filter((line) => line.startsWith("  state "));
    expect([drawn.length, named.length]).toEqual([edges.length, Object.keys(chart.table.states).length]);
  });

  test("marks where an instance stands, and nothing for an instance of another chart", () => {
    const [start] = newInstances(name);
    const marks = (snapshot: Snapshot | undefined) =>
      diagram(chart, snapshot)
        .split("\n")
        .filter((line) => line.endsWith(" current"));
    expect(marks(start)).toEqual([`  class ${chart.table.initial.replaceAll("-", "_")} current`]);
    expect([marks(undefined), marks({ ...start, chart: "weather" } as Snapshot)]).toEqual([[], []]);
  });

  test("describes every transition as a row", () => {
    expect(describeChart(chart).map(({ from, event, to }) => `${from} ${event} ${to}`)).toEqual(edges);
  });

  test("survives JSON with every state, transition, role and condition", () => {
    const json = JSON.parse(JSON.stringify(transitionsJson(chart)));
    expect(json).toEqual(transitionsJson(chart));
    expect(
      json.transitions.map((one: { from: string; event: string; to: string }) => `${one.from} ${one.event} ${one.to}`),
    ).toEqual(edges);
  });

  test("gives a trace to every transition, and a code for every other event of every state", () => {
    const { traces, refused } = traceVectors(chart);
    const { states, events, initial } = chart.table;
    const ends = traces.map(({ name, steps }) => {
      const from = steps.slice(0, -1).reduce((state, { event }) => states[state]?.on[event]?.to ?? "", initial);
      const last = steps.at(-1);
      return name === `${from} ${last?.event}` && states[from]?.on[last?.event ?? ""]?.to === last?.to;
    });
    const decided = edges.length + refused.reduce((sum, one) => sum + one.events.length, 0);
    expect([traces.length, ends.every(Boolean), decided]).toEqual([
      edges.length,
      true,
      Object.keys(states).length * events.length,
    ]);
  });

  test("is read by another engine from SCXML with the same states and edges, none missing and none more", () => {
    const machine = createMachineFromSCXML(scxml(chart));
    const { states, events, initial } = chart.table;
    const read = Object.keys(states).flatMap((from) =>
      events.flatMap((event) => {
        const before = machine.resolveState({ value: from });
        if (!before.can({ type: event })) return [];
        const [after] = transition(machine, before, { type: event });
        return [`${from} ${event} ${String(after.value)}`];
      }),
    );
    expect(Object.keys(machine.states)).toEqual(Object.keys(states));
    expect(initialTransition(machine)[0].value).toBe(initial);
    expect(read.sort()).toEqual([...edges].sort());
  });

  test("has a schema that says of a snapshot what reading it says, but for what only the state decides", () => {
    const valid = new Ajv2020({ strict: true }).compile(snapshotSchema(chart));
    const snapshots = fc.constantFrom(...explore(chart, newInstances(name)));
    const law = fc.property(snapshots, fc.nat(), fc.jsonValue(), (snapshot, at, item) => {
      const read = parseSnapshot(chart, snapshot);
      expect([valid(snapshot), read.ok]).toEqual([true, true]);
      const changed = withLeaf(snapshot, at, item);
      const codes = codesOf(parseSnapshot(chart, changed));
      expect(valid(changed)).toBe(
        codes.every((code) => code === "snapshot.incoherent" || code === "referral.to-itself"),
      );
    });
    fc.assert(law, { numRuns: 300 });
  });

  test("answers with refusal codes that have a page", () => {
    const pages = refusalPages.map((page): string => page.code);
    const refusals = transitionsJson(chart).transitions.flatMap((one) =>
      one.conditions.map((condition) => condition.refusal),
    );
    expect(refusals.filter((code) => !pages.includes(code))).toEqual([]);
  });
});

const codesOf = (read: Result<unknown>): readonly string[] => (read.ok ? [] : read.refusals.map((one) => one.code));

/** A snapshot with something else in one of its places: among its members, or among those of its context. */
function withLeaf(snapshot: Snapshot<object>, at: number, item: unknown): unknown {
  const held = [...Object.keys(snapshot), ...Object.keys(snapshot.context).map((key) => `context.${key}`)];
  const place = held[at % held.length] ?? "";
  const [member = "", key] = place.split(".");
  return key === undefined
    ? { ...snapshot, [member]: item }
    : { ...snapshot, context: { ...snapshot.context, [key]: item } };
}

test("every refusal of a step is explained in three languages, with the attestation that is missing", () => {
  const [start] = newInstances("reflection");
  const worker = { role: "identifying-authority", organisation: "org:team" } as const;
  const offered = { ...start, value: "offered" } as Snapshot<object>;
  const stepped = step(chartOf("reflection"), offered, {
    type: "reflection.started",
    at: "2026-01-05T10:00:00Z",
    by: worker,
  } as never);
  const refusals = stepped.ok ? [] : stepped.refusals;
  expect(refusals.map((one) => explain(one, "en").attestation)).toEqual([
    "Everything was said in a language that the person understands.",
    "The document of the reflection period is issued.",
  ]);
  for (const { code } of refusalPages) {
    const texts = (["en", "ro", "ru"] as const).map((language) =>
      explain({ code: code as never, pointer: "", severity: "error" }, language),
    );
    expect(texts.every(({ what, why, do: todo }) => what && why && todo)).toBe(true);
    expect(new Set(texts.map(({ what }) => what)).size).toBe(3);
  }
});

test("every transition has the row that says what it rests on, every chart its title, and no row is left over", () => {
  const charts = chartNames.map(chartOf);
  const keys = charts.flatMap(({ name, table }) =>
    table.transitions.map(({ from, event }) => `${name} ${from} ${event}`),
  );
  expect([Object.keys(transitionSources), Object.keys(chartTitles)]).toEqual([keys, chartNames]);
  expect(
    Object.values(transitionSources).filter(({ source }) =>
      source.some((one) => !/^(read|believed|design)\b/.test(one)),
    ),
  ).toEqual([]);
});

test("every chart gives a page, a diagram, transitions, traces and SCXML", () => {
  const expected = chartNames.flatMap((name) => [
    `charts/${name}.md`,
    `charts/${name}.mmd`,
    `charts/${name}.transitions.json`,
    `charts/${name}.traces.json`,
    `charts/${name}.scxml`,
    `charts/${name}.snapshot.schema.json`,
  ]);
  expect(chartFiles().map((file) => file.path)).toEqual(expected);
});
