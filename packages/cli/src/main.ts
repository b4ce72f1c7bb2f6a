import type { Host } from "./host.js";
import { tool } from "./tool.js";
import { Trouble } from "./trouble.js";

type Command = (args: readonly string[], host: Host) => Promise<number>;

/** Each command is loaded when it is asked for: a check need not wait for charts that it does not use. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ["check", async () => (await import("./commands/check.js")).check],
  ["explain", async () => (await import("./commands/explain.js")).explain],
  ["codelist", async () => (await import("./commands/codelist.js")).codelist],
  ["disclose", async () => (await import("./commands/disclose.js")).disclose],
  ["step", async () => (await import("./commands/step.js")).step],
  ["synth", async () => (await import("./commands/synth.js")).synth],
  ["migrate", async () => (await import("./commands/migrate.js")).migrate],
  ["diff", async () => (await import("./commands/diff.js")).diff],
  ["lock", async () => (await import("./commands/lock.js")).lock],
  ["anonymise", async () => (await import("./commands/anonymise.js")).anonymise],
  ["verify", async () => (await import("./commands/verify.js")).verify],
  ["risk", async () => (await import("./commands/risk.js")).risk],
  ["extract", async () => (await import("./commands/extract.js")).extract],
  ["report", async () => (await import("./commands/report.js")).report],
  ["hierarchy", async () => (await import("./commands/hierarchy.js")).hierarchy],
  ["charts", async () => (await import("./commands/charts.js")).charts],
]);

const USAGE = `nrs ${tool.version}: the NRS standard on the command line

  nrs check FILE…                 check messages and case files (JSON or NDJSON; - is standard input);
                                  --threads N: a large file on so many threads
  nrs explain CODE                the page of a refusal code
  nrs codelist [NAME]             list the code lists, or print one
  nrs disclose CASE --consents FILE --to ROLE --organisation ID --purpose P --at TIME
                                  what would be sent, what is withheld, and why;
                                  --preview: by category, places and reasons only
  nrs step --chart NAME [--snapshot FILE | --input FILE] --event FILE
                                  apply one event to a chart
  nrs charts [NAME] [--as table|mermaid|json]
                                  list the charts, or print one
  nrs synth [--count N] [--seed N] [--messages | --type TYPE]
                                  invented case files, the messages about them, or messages of a type, one
                                  on each line
  nrs migrate FILE --to VERSION   bring documents into another version of the standard
  nrs diff OLD NEW                compare two versions of a schema
  nrs lock [--check LOCK] FILE…   pin schemas and code lists, or compare them with what was pinned
  nrs anonymise DATA --policy FILE --hierarchies FOLDER [--population FILE] [--out FILE] [--record | --page]
                                  records as they may be published, as CSV, or into a file (CSV, NDJSON,
                                  Parquet); --record: how they were made; --page: a page about them, in HTML;
                                  --population: in view of the people among whom those of the records are;
                                  --within SECONDS: the best that is found so soon; --threads N: the search
                                  is shared out among so many
  nrs verify RELEASE --policy FILE --hierarchies FOLDER --record FILE [--population FILE]
                                  compute again what a record says of a release
  nrs risk DATA --columns NAME,… [--population FILE]
                                  how likely people are to be recognised
  nrs extract CASES… --name NAME --years FIRST-LAST --to FOLDER [--recoding local]
                                  [--issued-by ID --issued-on DAY]
                                  the identified victims of these years as records for a partner under
                                  agreement, with all that it takes to verify them
  nrs report CASES… [--plan FILE] [--series FILE] [--part PART]
                                  count people in tables that name nobody, beside those published before:
                                  --plan begins a series, --series keeps it for the next report
  nrs hierarchy FILE…             check hierarchies, and print their digests

  --format text|json (check: sarif, too)   --lang en|ro|ru
  exit code: 0 clean, 1 refusals, 2 misuse or failure
`;

/**
 * Runs the command line.
 *
 * @param args - the words after the name of the program
 * @param host - files and streams
 * @returns the exit code: 0 clean, 1 refusals, 2 misuse or failure
 *
 * @example
 * ```ts
 * const said = [];
 * const host = { open: () => [], out: (text) => said.push(text), err: () => {}, colour: false };
 * await main(["explain", "consent.withdrawn"], host); // => 0
 * said[0].startsWith("consent.withdrawn"); // => true
 * ```
 */
export async function main(args: readonly string[], host: Host): Promise<number> {
  const [name = "", ...rest] = args;
  if (name === "--version") {
    host.out(`${tool.version}\n`);
    return 0;
  }
  const load = commands.get(name);
  if (load === undefined) {
    const isHelp = name === "--help" || name === "help";
    (isHelp ? host.out : host.err)(USAGE);
    return isHelp ? 0 : 2;
  }
  try {
    return await (await load())(rest, host);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    host.err(`nrs ${name}: ${error.message}\n`);
    return 2;
  }
}
