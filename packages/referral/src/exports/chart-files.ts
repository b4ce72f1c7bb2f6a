import type { AnyChart } from "../chart.js";
import { chartByName, chartNames } from "../registry.js";
import { titleOf } from "./chart-note.js";
import { describeChart } from "./describe-chart.js";
import { diagram } from "./diagram.js";
import { scxml } from "./scxml.js";
import { snapshotSchema } from "./snapshot-schema.js";
import { traceVectors } from "./trace-vectors.js";
import { transitionsJson } from "./transitions-json.js";

/** A file of the published charts: its path inside the package, and what it holds. */
export interface ChartFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Writes every chart as a page with its diagram and table, as a diagram alone, as transitions for programs, as traces that
 * every implementation must follow, as SCXML, and with the schema of its snapshots.
 *
 * @example
 * ```ts
 * chartFiles().some((file) => file.path === "charts/referral.md"); // => true
 * ```
 */
export function chartFiles(): readonly ChartFile[] {
  return chartNames.flatMap((name) => {
    const found = chartByName(name);
    return found.ok ? filesOf(found.value) : [];
  });
}

const filesOf = (chart: AnyChart): readonly ChartFile[] => [
  { path: `charts/${chart.name}.md`, content: page(chart) },
  { path: `charts/${chart.name}.mmd`, content: diagram(chart) },
  {
    path: `charts/${chart.name}.transitions.json`,
    content: `${JSON.stringify(transitionsJson(chart), undefined, 2)}\n`,
  },
  { path: `charts/${chart.name}.traces.json`, content: `${JSON.stringify(traceVectors(chart), undefined, 2)}\n` },
  { path: `charts/${chart.name}.scxml`, content: scxml(chart) },
  {
    path: `charts/${chart.name}.snapshot.schema.json`,
    content: `${JSON.stringify(snapshotSchema(chart), undefined, 2)}\n`,
  },
];

function page(chart: AnyChart): string {
  const { title, story, note } = titleOf(chart);
  const states = Object.values(chart.table.states).map((state) =>
    row([`\`${state.name}\``, state.description, state.final ? "final" : ""]),
  );
  const transitions = describeChart(chart).map((one) =>
    row([
      `\`${one.from}\``,
      `\`${one.event}\``,
      `\`${one.to}\``,
      one.description,
      one.roles.join(", "),
      one.conditions.map(sentence).join("; "),
      one.timeLimit,
      one.documents,
      one.source.join("; "),
    ]),
  );
  return [
    `# ${title}`,
    story,
    note,
    `\`\`\`mermaid\n${diagram(chart)}\`\`\``,
    "## States",
    [row(["State", "Meaning", ""]), row(["---", "---", "---"]), ...states].join("\n"),
    "## Transitions",
    [row(headings), row(headings.map(() => "---")), ...transitions].join("\n"),
    "",
  ]
    .filter((part, at, parts) => part !== "" || at === parts.length - 1)
    .join("\n\n");
}

const headings = ["From", "Event", "To", "What happens", "Who", "Conditions", "Time limit", "Documents", "Source"];

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

// permitNamesThisReceiver: permit names this receiver
const sentence = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
