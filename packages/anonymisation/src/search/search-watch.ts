/** How far a search has come. */
export interface SearchProgress {
  /** How many generalisations were judged on the data. */
  readonly checked: number;
  /** The share of all generalisations that are judged or ruled out: 0 to 1, and never less than before. */
  readonly share: number;
  /** The least loss that was found; `undefined` before the first. */
  readonly loss: number | undefined;
}

/**
 * Hears after every judgement how far a search has come, and says whether it goes on. A search that is stopped answers with
 * the best that it found, and with what any other choice loses at least.
 */
export type SearchWatch = (progress: SearchProgress) => boolean;
