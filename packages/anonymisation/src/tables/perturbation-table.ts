import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { evenShares } from "./even-shares.js";
import { KEYS } from "./record-key.js";

/** How much a count may be changed. */
export interface PerturbationLimits {
  /** The greatest change, in people, up or down; a whole number from 1 to {@link MAX_CHANGE}. */
  readonly most: number;
  /** The variance that changes shall have, in people squared; counts near zero get the nearest that is possible. */
  readonly variance: number;
  /** No count below this is shown, except zero; from 1 to one more than `most`. */
  readonly leastShown: number;
}

/** The greatest change that can be asked for. */
export const MAX_CHANGE = 50;

/** How one count is changed: each change, and for how many of the 2^32 keys it happens. */
export interface PerturbationRow {
  readonly changes: readonly number[];
  readonly keys: readonly number[];
}

/** How each count is changed: the first row is for 1, the last for its count and all greater ones. Zero never changes. */
export interface PerturbationTable {
  readonly limits: PerturbationLimits;
  readonly rows: readonly PerturbationRow[];
}

/**
 * Computes how counts are changed: of all distributions on the changes allowed that have mean zero and the asked variance,
 * the one of greatest entropy. Refuses limits that cannot be met.
 *
 * Source: Fraser and Wooton, A proposed method for confidentialising tabular output to protect against differencing (2005); Marley
 * and Leaver, A method for confidentialising user-defined tables: statistical properties and a risk-utility analysis (2011).
 *
 * @example
 * ```ts
 * const table = perturbationTable({ most: 1, variance: 0.5, leastShown: 1 }).value;
 * table.rows[0].changes; // => [-1, 0, 1]
 * table.rows[0].keys.map((keys) => keys / 2 ** 32); // => [0.25, 0.5, 0.25]
 * ```
 */
export function perturbationTable(limits: PerturbationLimits): Result<PerturbationTable, AnonymisationRefusalCode> {
  const { most, variance, leastShown } = limits;
  const isSound =
    isWithin(most, 1, MAX_CHANGE) && isWithin(leastShown, 1, most + 1) && variance > 0 && variance <= most * most;
  if (!isSound) return refuse("perturbation.out-of-range", "/limits", { most: MAX_CHANGE });
  const rows = Array.from({ length: most + leastShown }, (_, place) => {
    const changes = changesOf(place + 1, limits);
    return { changes, keys: keysFor(evenShares(changes, variance)) };
  });
  return accept({ limits, rows });
}

const isWithin = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

function changesOf(count: number, { most, leastShown }: PerturbationLimits): readonly number[] {
  const all = Array.from({ length: 2 * most + 1 }, (_, place) => place - most);
  return all.filter((change) => count + change === 0 || count + change >= leastShown);
}

/** Whole numbers of keys in proportion to the shares, 2^32 in all. */
function keysFor(shares: readonly number[]): readonly number[] {
  let [share, before] = [0, 0];
  return shares.map((one, place) => {
    share += one;
    const until = place === shares.length - 1 ? KEYS : Math.min(KEYS, Math.round(share * KEYS));
    const keys = until - before;
    before = until;
    return keys;
  });
}
