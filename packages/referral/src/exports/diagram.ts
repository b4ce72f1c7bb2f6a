import type { AnyChart } from "../chart.js";
import type { Snapshot } from "../snapshot.js";

/**
 * Draws a chart as a Mermaid state diagram, and marks where an instance stands.
 *
 * @param snapshot - the instance; nothing is marked without one
 *
 * @example
 * ```ts
 * diagram(referralChart).split("\n")[0]; // => "stateDiagram-v2"
 * const [start] = newInstances("plan");
 * diagram(planChart, start).trimEnd().split("\n").at(-1); // => "  class assessing current"
 * ```
 */
export function diagram(chart: AnyChart, snapshot?: Snapshot): string {
  const { states, transitions, initial } = chart.table;
  const named = Object.keys(states).map((name) => `  state "${name}" as ${id(name)}`);
  const finals = Object.values(states).filter((state) => state.final);
  const isKnown = snapshot?.chart === chart.name && states[snapshot.value] !== undefined;
  const current = isKnown
    ? ["  classDef current font-weight:bold,stroke-width:3px", `  class ${id(snapshot.value)} current`]
    : [];
  return [
    "stateDiagram-v2",
    ...named,
    `  [*] --> ${id(initial)}`,
    ...transitions.map(({ from, event, to }) => `  ${id(from)} --> ${id(to)}: ${event}`),
    ...finals.map((state) => `  ${id(state.name)} --> [*]`),
    ...current,
    "",
  ].join("\n");
}

// A hyphen ends an identifier in Mermaid.
const id = (state: string): string => state.replaceAll("-", "_");
