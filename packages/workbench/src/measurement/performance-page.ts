import type { BenchRow } from "./bench-row.js";

/** The rows of one package, with where and when they were measured. */
export interface Measured {
  readonly packageName: string;
  readonly machine: { readonly processor: string; readonly cores: number };
  readonly node: string;
  /** The day, as `YYYY-MM-DD`. */
  readonly day: string;
  readonly rows: readonly BenchRow[];
}

const begin = (name: string): string => `<!-- measured: ${name} -->`;
const END = "<!-- /measured -->";

/**
 * The page of the measurements with the section of one package replaced, or added at its end. The other sections stay as
 * they are: each says for itself where and when it was measured.
 */
export function withMeasured(page: string, measured: Measured): string {
  const section = `${begin(measured.packageName)}\n${sectionOf(measured)}${END}`;
  const from = page.indexOf(begin(measured.packageName));
  if (from < 0) return `${page.trimEnd()}\n\n${section}\n`;
  const to = page.indexOf(END, from);
  if (to < 0) throw new Error(`the section of ${measured.packageName} has no end: ${END}`);
  return `${page.slice(0, from)}${section}${page.slice(to + END.length)}`;
}

function sectionOf({ packageName, machine, node, day, rows }: Measured): string {
  return `## ${packageName}

Measured on ${day} with Node ${node} on ${machine.processor}, ${machine.cores} cores, shared with other work.

| id | against | ratio | low | high | rounds | what |
|---|---|---|---|---|---|---|
${rows.map(line).join("\n")}
`;
}

const line = ({ id, peer, ratio, low, high, rounds, note }: BenchRow): string =>
  `| \`${id}\` | ${cell(peer)} | **${ratio}** | ${low} | ${high} | ${rounds} | ${cell(note)} |`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
