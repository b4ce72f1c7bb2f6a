import { type AnyChart, chartByName, chartNames } from "@nrs-kit/referral";
import { titleOf } from "@nrs-kit/referral/exports";
import { instance } from "@viz-js/viz";
import type { GeneratedFile } from "./generated-file.js";

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** A chart in the language of Graphviz: a box for each state, the final ones with a double line, an arrow for each event. */
function dotOf(chart: AnyChart): string {
  const { initial, states, transitions } = chart.table;
  const nodes = Object.values(states).map(
    ({ name, final }) => `${quoted(name)} [peripheries=${final ? 2 : 1}${name === initial ? ", penwidth=2.5" : ""}];`,
  );
  const edges = transitions.map(({ from, event, to }) => `${quoted(from)} -> ${quoted(to)} [label=${quoted(event)}];`);
  return [
    `digraph ${quoted(titleOf(chart).title)} {`,
    'bgcolor="white"; rankdir=TB; ranksep=0.45; nodesep=0.35; fontname="Helvetica";',
    'node [shape=box, style=rounded, fontname="Helvetica", fontsize=13];',
    'edge [fontname="Helvetica", fontsize=10, color="#445566", fontcolor="#223344"];',
    ...nodes,
    ...edges,
    "}",
  ].join("\n");
}

/** The drawing of every chart as SVG, for the documentation; its table says the same in words. */
export async function chartDrawings(): Promise<readonly GeneratedFile[]> {
  const graphviz = await instance();
  return chartNames.flatMap((name) => {
    const chart = chartByName(name);
    if (!chart.ok) return [];
    const svg = graphviz.renderString(dotOf(chart.value), { format: "svg" });
    const named = `<title id="chart">The chart: ${titleOf(chart.value).title}</title>`;
    // The version of Graphviz in a comment would make every drawing new with every update.
    const content = svg
      .replace(/<!--[\s\S]*?-->\s*/g, "")
      .replace(/<!DOCTYPE[^>]*>\s*/, "")
      .replace(/<svg([^>]*)>/, `<svg role="img" aria-labelledby="chart"$1>\n${named}`);
    return [{ path: `docs/public/charts/${name}.svg`, content }];
  });
}
