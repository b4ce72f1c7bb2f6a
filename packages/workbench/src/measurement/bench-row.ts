/** One line of the benchmark table, as `npm run bench` writes it to `bench-results.json`. */
export interface BenchRow {
  readonly id: string;
  readonly subject: string;
  readonly peer: string;
  /** How many times faster, or smaller, the subject is than the peer: the median of the rounds. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
  readonly note: string;
}
