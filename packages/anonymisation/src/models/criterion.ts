/** How often each sensitive value occurs in one class: `counts[from]` to `counts[from + values - 1]`. */
export interface Distribution {
  readonly counts: Int32Array;
  readonly from: number;
  readonly values: number;
  /** Their sum. */
  readonly size: number;
}

/** What a privacy model asks of every class with respect to one sensitive attribute. */
export interface Criterion {
  /** Place of the sensitive attribute. */
  readonly sensitive: number;
  /** Whether a class with this distribution may be published; decided exactly, also on the boundary. */
  readonly holds: (distribution: Distribution) => boolean;
  /**
   * Given a class that fails: how many of its records, at least, lie in failing classes however the class is split.
   * The larger, the more the search can rule out; never too large. Arguments in `models.proof.md`.
   */
  readonly lost: (distribution: Distribution) => number;
}

/** The count of a value in a distribution. */
export function countOf({ counts, from }: Distribution, value: number): number {
  return counts[from + value] ?? 0;
}

/** Rounds a lower bound of a whole number up, leaving room for the error of the double arithmetic that made it. */
export function safeCeiling(bound: number): number {
  return Math.max(0, Math.ceil(bound - 1e-6));
}
