import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Match } from "./against.js";
import type { BenchRow } from "./bench-row.js";
import { median, summaryOf } from "./summary.js";

/** A program with its arguments, which is started anew for every round, and the exit code with which it has done its work. */
export interface ColdCommand {
  readonly command: readonly [program: string, ...args: string[]];
  readonly code?: number;
}

interface Usage {
  /** Processor time. */
  readonly seconds: number;
  /** The greatest resident memory. */
  readonly megabytes: number;
}

const reporter = fileURLToPath(new URL("./usage-of.py", import.meta.url));

const usageOf = ({ command, code = 0 }: ColdCommand): Usage => {
  // Python tells what the children of a process used, and how it measures them falls on both alike.
  const { NODE_OPTIONS: _, ...env } = process.env;
  const ran = spawnSync("python3", [reporter, ...command], { encoding: "utf8", env });
  if (ran.status !== 0) throw new Error(`python3: ${ran.stderr}`);
  const { code: ended, ...usage } = JSON.parse(ran.stdout) as Usage & { readonly code: number };
  if (ended !== code) throw new Error(`${command[0]} ended with ${ended}`);
  return usage;
};

const timeOf = (seconds: number): string =>
  seconds < 1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`;

/** Measures a command against another in turns, each in a new process every time, from its start to its end, by processor time. */
export function againstCold(match: Match, subject: ColdCommand, peer: ColdCommand): BenchRow {
  const rounds = Array.from({ length: match.rounds ?? 5 }, () => ({ ours: usageOf(subject), theirs: usageOf(peer) }));
  const said = (["ours", "theirs"] as const).map((side) => {
    const [seconds, megabytes] = (["seconds", "megabytes"] as const).map((what) =>
      median(rounds.map((round) => round[side][what])),
    );
    return `${timeOf(seconds ?? Number.NaN)} and ${megabytes?.toFixed(0)} MB`;
  });
  const inPeers = summaryOf(rounds.map(({ ours, theirs }) => ours.seconds / theirs.seconds)).ratio;
  return {
    id: match.id,
    subject: match.subject,
    peer: match.peer,
    ...summaryOf(rounds.map(({ ours, theirs }) => theirs.seconds / ours.seconds)),
    note: `${match.inPeers === true ? `${inPeers} times the peer; ` : ""}${match.note}; ${said.join(" against ")}`,
  };
}
