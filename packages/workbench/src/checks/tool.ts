import { spawn } from "node:child_process";
import { binOf, root } from "../../bin/shared.mjs";
import type { Verdict } from "./stage.js";

const quiet = { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", FORCE_COLOR: "0", NO_COLOR: "1" };

/** How a command ended and what it wrote. */
export interface Run {
  readonly status: number;
  readonly output: string;
}

/** Runs Node with these arguments at the root and gathers what it writes. */
export function node(args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, args, {
    cwd: root(),
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...quiet },
  });
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.stderr.on("data", (part: Buffer) => parts.push(part));
  return new Promise((settled, failed) => {
    child.on("error", failed);
    child.on("close", (status) => settled({ status: status ?? 1, output: Buffer.concat(parts).toString().trim() }));
  });
}

/** The verdict of a command: its whole output is the fault when it fails. */
async function command(args: readonly string[]): Promise<Verdict> {
  const { status, output } = await node(args);
  return { faults: status === 0 ? [] : [output || `ended with code ${status} and wrote nothing`] };
}

/** The verdict of the command of an installed package. */
export const tool = (packageName: string, args: readonly string[], name?: string): Promise<Verdict> =>
  command([binOf(packageName, name), ...args]);

/** The verdict of a TypeScript file that is run from source. */
export const script = (file: string, args: readonly string[] = []): Promise<Verdict> =>
  command([binOf("tsx"), "--conditions=@nrs-kit/source", file, ...args]);

/** The verdict of a turbo task over the whole repository. */
export const turbo = (task: string): Promise<Verdict> =>
  tool("turbo", ["run", task, "--output-logs=errors-only", "--no-update-notifier"]);
