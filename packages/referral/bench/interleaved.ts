/** One line of the benchmark table. */
export interface BenchRow {
  readonly id: string;
  readonly subject: string;
  readonly peer: string;
  /** How many times faster the subject is: the median of the rounds. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
  readonly note: string;
}

/** What a contestant does: some work, and how many events or edges that was. */
export type Contestant = () => number;

const ROUNDS = 9;

/** Measures a subject against a peer in turns, by processor time, so that other load falls on both alike. */
export function against(id: string, subject: Contestant, peerName: string, peer: Contestant, note: string): BenchRow {
  for (const warming of [subject, peer, subject, peer]) warming();
  const rounds = Array.from({ length: ROUNDS }, () => ({ ours: rate(subject), theirs: rate(peer) }));
  const ratios = rounds.map(({ ours, theirs }) => ours / theirs).sort((one, other) => one - other);
  const typical = (numbers: readonly number[]) =>
    round([...numbers].sort((one, other) => one - other)[ROUNDS >> 1] ?? 0);
  const ours = Math.round(typical(rounds.map((one) => one.ours)));
  const theirs = Math.round(typical(rounds.map((one) => one.theirs)));
  return {
    id,
    subject: "@nrs-kit/referral",
    peer: peerName,
    ratio: typical(ratios),
    low: round(ratios[0] ?? 0),
    high: round(ratios.at(-1) ?? 0),
    rounds: ROUNDS,
    note: `${note}; ${ours.toLocaleString("en")} against ${theirs.toLocaleString("en")} per second of processor time`,
  };
}

function rate(contestant: Contestant): number {
  const began = process.cpuUsage();
  const done = contestant();
  const { user, system } = process.cpuUsage(began);
  return done / ((user + system) / 1_000_000);
}

const round = (number: number): number => Math.round(number * 100) / 100;
