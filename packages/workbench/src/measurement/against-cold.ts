import { spawnSync } from "node:child_process";
import process from "node:process";
import type { Match } from "./against.js";
import type { BenchRow } from "./bench-row.js";
import { median, summaryOf } from "./summary.js";

/** A script of Node with its arguments, which is started anew for every round. */
export type ColdCommand = readonly [script: string, ...args: string[]];

interface Usage {
  /** Processor time. */
  readonly seconds: number;
  /** The greatest resident memory. */
  readonly megabytes: number;
}

const reporter = new URL("./report-usage.mjs", import.meta.url).href;

const usageOf = (command: ColdCommand): Usage => {
  const ran = spawnSync(process.execPath, ["--import", reporter, ...command], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (ran.status !== 0) throw new Error(`${command[0]}: ${ran.stderr}`);
  return JSON.parse(String(ran.output[3])) as Usage;
};

/** Measures a command against another in turns, each in a new process every time, from its start to its end, by processor time. */
export function againstCold(match: Match, subject: ColdCommand, peer: ColdCommand): BenchRow {
  const rounds = Array.from({ length: match.rounds ?? 5 }, () => ({ ours: usageOf(subject), theirs: usageOf(peer) }));
  const said = (["ours", "theirs"] as const).map((side) => {
    const [seconds, megabytes] = (["seconds", "megabytes"] as const).map((what) =>
      median(rounds.map((round) => round[side][what])),
    );
    return `${seconds?.toFixed(2)} s and ${megabytes?.toFixed(0)} MB`;
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
