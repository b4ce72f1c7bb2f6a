import { chartByName, chartNames } from "@nrs-kit/referral";
import { describeChart, diagram, transitionsJson } from "@nrs-kit/referral/exports";
import type { Host } from "../host.js";
import { readArguments } from "../options.js";
import { Trouble } from "../trouble.js";

const FORMS = ["table", "mermaid", "json"];

/**
 * `nrs charts [NAME] [--as table|mermaid|json]`: lists the charts, or prints one as a table, as a Mermaid diagram or as
 * `transitions.json`.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function charts(args: readonly string[], host: Host): Promise<number> {
  const { positionals, values, format } = readArguments(args, ["as"]);
  const [name] = positionals;
  const form = values.as ?? (format === "json" ? "json" : "table");
  if (!FORMS.includes(form)) throw new Trouble(`--as takes ${FORMS.join(", ")}`);
  if (name === undefined) {
    host.out(form === "json" ? `${JSON.stringify(chartNames, null, 2)}\n` : `${chartNames.join("\n")}\n`);
    return 0;
  }
  const chart = chartByName(name);
  if (!chart.ok) throw new Trouble("there is no chart of this name; nrs charts shows all");
  if (form === "mermaid") host.out(diagram(chart.value));
  else if (form === "json") host.out(`${JSON.stringify(transitionsJson(chart.value), null, 2)}\n`);
  else host.out(table(describeChart(chart.value)));
  return 0;
}

type Row = ReturnType<typeof describeChart>[number];

const table = (rows: readonly Row[]): string => {
  const cells = rows.map((row) => [row.from, row.event, row.to, row.roles.join(", ")]);
  const head = ["from", "event", "to", "by"];
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  return `${[head, ...cells].map(line).join("\n")}\n`;
};
