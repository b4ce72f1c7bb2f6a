import { describe, expect, test } from "vitest";
import { refusalPages } from "../generated/refusals.js";
import { chartByName, chartNames } from "../registry.js";
import { chartFiles } from "./chart-files.js";
import { describeChart } from "./describe-chart.js";
import { mermaid } from "./mermaid.js";
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
    const lines = mermaid(chart).split("\n");
    const drawn = lines.filter((line) => / --> .*: /.test(line));
    const named = lines.filter((line) => line.startsWith("  state "));
    expect([drawn.length, named.length]).toEqual([edges.length, Object.keys(chart.table.states).length]);
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

  test("answers with refusal codes that have a page", () => {
    const pages = refusalPages.map((page): string => page.code);
    const refusals = transitionsJson(chart).transitions.flatMap((one) =>
      one.conditions.map((condition) => condition.refusal),
    );
    expect(refusals.filter((code) => !pages.includes(code))).toEqual([]);
  });
});

test("every chart gives a page, a diagram and transitions", () => {
  const expected = chartNames.flatMap((name) => [
    `charts/${name}.md`,
    `charts/${name}.mmd`,
    `charts/${name}.transitions.json`,
  ]);
  expect(chartFiles().map((file) => file.path)).toEqual(expected);
});
