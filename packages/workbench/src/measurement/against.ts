import type { BenchRow } from "./bench-row.js";
import { median, summaryOf } from "./summary.js";

/** What a contestant does: some work, and how many units of it that was. */
export type Contestant = () => number;

/** Who is measured against whom, and in what words the row says so. */
export interface Match {
  readonly id: string;
  readonly subject: string;
  readonly peer: string;
  /** What the unit of work is; the row adds the two rates. */
  readonly note: string;
  readonly rounds?: number;
  /** Whether the row says how many of the peer the subject takes, where it is the slower one. */
  readonly inPeers?: boolean;
}

/**
 * Measures a subject against a peer in turns, by processor time, so that other load falls on both alike. Both are warmed
 * before the first round.
 */
export function against(match: Match, subject: Contestant, peer: Contestant): BenchRow {
  for (const warming of [subject, peer, subject, peer]) warming();
  const rounds = Array.from({ length: match.rounds ?? 9 }, () => ({ ours: rate(subject), theirs: rate(peer) }));
  const ours = Math.round(median(rounds.map((one) => one.ours)));
  const theirs = Math.round(median(rounds.map((one) => one.theirs)));
  return {
    id: match.id,
    subject: match.subject,
    peer: match.peer,
    ...summaryOf(rounds.map((one) => one.ours / one.theirs)),
    note: `${match.note}; ${ours.toLocaleString("en")} against ${theirs.toLocaleString("en")} per second of processor time`,
  };
}

function rate(contestant: Contestant): number {
  const began = process.cpuUsage();
  const done = contestant();
  const { user, system } = process.cpuUsage(began);
  return done / ((user + system) / 1_000_000);
}
