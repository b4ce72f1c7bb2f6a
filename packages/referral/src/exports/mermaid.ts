import type { AnyChart } from "../chart.js";

/**
 * Draws a chart as a Mermaid state diagram.
 *
 * @example
 * ```ts
 * mermaid(referralChart).split("\n")[0]; // => "stateDiagram-v2"
 * ```
 */
export function mermaid(chart: AnyChart): string {
  const { states, transitions, initial } = chart.table;
  const named = Object.keys(states).map((name) => `  state "${name}" as ${id(name)}`);
  const finals = Object.values(states).filter((state) => state.final);
  return [
    "stateDiagram-v2",
    ...named,
    `  [*] --> ${id(initial)}`,
    ...transitions.map(({ from, event, to }) => `  ${id(from)} --> ${id(to)}: ${event}`),
    ...finals.map((state) => `  ${id(state.name)} --> [*]`),
    "",
  ].join("\n");
}

// A hyphen ends an identifier in Mermaid.
const id = (state: string): string => state.replaceAll("-", "_");
