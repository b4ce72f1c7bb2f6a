/** What a stage found: nothing in `faults` means that it passed. */
export interface Verdict {
  /** One line each, naming the file, or the whole output of a tool. */
  readonly faults: readonly string[];
  /** What the reader should know although the stage passed: what was skipped, and why. */
  readonly note?: string;
}

/** One named part of `npm run check`. */
export interface Stage {
  readonly name: string;
  /** What holds when the stage passes, as a sentence. */
  readonly says: string;
  /** What to do when it fails: a command, or a sentence where no command can repair it. */
  readonly repair: string;
  readonly run: () => Promise<Verdict> | Verdict;
}

/** The verdict of a check that gives a list of faults. */
export const verdict = (faults: readonly string[], note?: string): Verdict =>
  note === undefined ? { faults } : { faults, note };
