import { charts } from "./commands/charts.js";
import { check } from "./commands/check.js";
import { codelist } from "./commands/codelist.js";
import { disclose } from "./commands/disclose.js";
import { explain } from "./commands/explain.js";
import { step } from "./commands/step.js";
import type { Host } from "./host.js";
import { tool } from "./tool.js";
import { Trouble } from "./trouble.js";

type Command = (args: readonly string[], host: Host) => Promise<number>;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["check", check],
  ["explain", explain],
  ["codelist", codelist],
  ["disclose", disclose],
  ["step", step],
  ["charts", charts],
]);

const USAGE = `nrs ${tool.version}: the NRS standard on the command line

  nrs check FILE…                 check messages and case files (JSON or NDJSON; - is standard input)
  nrs explain CODE                the page of a refusal code
  nrs codelist [NAME]             list the code lists, or print one
  nrs disclose CASE --consents FILE --to ROLE --organisation ID --purpose P --at TIME
                                  what would be sent, what is withheld, and why
  nrs step --chart NAME [--snapshot FILE | --input FILE] --event FILE
                                  apply one event to a chart
  nrs charts [NAME] [--as table|mermaid|json]
                                  list the charts, or print one

  --format text|json   --lang en|ro|ru
  exit code: 0 clean, 1 refusals, 2 misuse or failure
`;

/**
 * Runs the command line.
 *
 * @param args - the words after the name of the program
 * @param host - files and streams
 * @returns the exit code: 0 clean, 1 refusals, 2 misuse or failure
 */
export async function main(args: readonly string[], host: Host): Promise<number> {
  const [name = "", ...rest] = args;
  if (name === "--version") {
    host.out(`${tool.version}\n`);
    return 0;
  }
  const command = commands.get(name);
  if (command === undefined) {
    const isHelp = name === "--help" || name === "help";
    (isHelp ? host.out : host.err)(USAGE);
    return isHelp ? 0 : 2;
  }
  try {
    return await command(rest, host);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    host.err(`nrs ${name}: ${error.message}\n`);
    return 2;
  }
}
