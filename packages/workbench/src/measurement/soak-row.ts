/** One line of the soak table, as `npm run soak` writes it to `soak-results.json`. */
export interface SoakRow {
  readonly id: string;
  readonly rounds: number;
  /** How many rounds broke the law; the run fails when there is one. */
  readonly violations: number;
  /** With this seed the same rounds run again. */
  readonly seed: number;
}
