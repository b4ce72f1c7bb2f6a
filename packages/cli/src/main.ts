import type { Host } from "./host.js";
import { tool } from "./tool.js";
import { Trouble } from "./trouble.js";
import { USAGE, usageOf } from "./usage.js";

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
  if (name === "--help" || name === "help") {
    host.out(usageOf(rest[0]));
    return 0;
  }
  const load = commands.get(name);
  if (load !== undefined && rest.includes("--help")) {
    host.out(usageOf(name));
    return 0;
  }
  if (load === undefined) {
    host.err(USAGE);
    return 2;
  }
  try {
    return await (await load())(rest, host);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    host.err(`nrs ${name}: ${error.message}\n`);
    return 2;
  }
}
