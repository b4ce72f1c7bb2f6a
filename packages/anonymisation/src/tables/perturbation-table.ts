import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
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
    return { changes, keys: keysFor(sharesOf(changes, variance)) };
  });
  return accept({ limits, rows });
}

const isWithin = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

function changesOf(count: number, { most, leastShown }: PerturbationLimits): readonly number[] {
  const all = Array.from({ length: 2 * most + 1 }, (_, place) => place - most);
  return all.filter((change) => count + change === 0 || count + change >= leastShown);
}

/** Shares of the changes with mean zero and, within what is possible, this variance; the entropy is the greatest. */
function sharesOf(changes: readonly number[], variance: number): readonly number[] {
  const below = changes.filter((change) => change <= 0);
  const above = changes.filter((change) => change >= 0);
  const [nearBelow, nearAbove] = [Math.max(...below), Math.min(...above)];
  const [farBelow, farAbove] = [Math.min(...below), Math.max(...above)];
  if (variance <= -nearBelow * nearAbove) return twoPoints(changes, nearBelow, nearAbove);
  if (variance >= -farBelow * farAbove) return twoPoints(changes, farBelow, farAbove);
  const flatness = bisect(-STEEPEST, STEEPEST, (bend) => varianceOf(changes, centred(changes, bend)) > variance);
  return centred(changes, flatness);
}

/** The only shares of two changes, one on each side of zero, that have mean zero. */
function twoPoints(changes: readonly number[], low: number, high: number): readonly number[] {
  const shareOfLow = high === low ? 1 : high / (high - low);
  return changes.map((change) => (change === low ? shareOfLow : change === high ? 1 - shareOfLow : 0));
}

/** With this bend all but the nearest (or the farthest) changes have shares below what 2^32 keys can tell. */
const STEEPEST = 60;

/** Shares of the form exp(tilt * change - bend * change^2) whose mean is zero. */
function centred(changes: readonly number[], bend: number): readonly number[] {
  const steepest = 2 * STEEPEST * Math.max(...changes.map(Math.abs)) + STEEPEST;
  const tilt = bisect(-steepest, steepest, (one) => meanOf(changes, exponential(changes, one, bend)) < 0);
  return exponential(changes, tilt, bend);
}

function exponential(changes: readonly number[], tilt: number, bend: number): readonly number[] {
  const exponents = changes.map((change) => tilt * change - bend * change * change);
  const greatest = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - greatest));
  const sum = weights.reduce((partial, weight) => partial + weight, 0);
  return weights.map((weight) => weight / sum);
}

const meanOf = (changes: readonly number[], shares: readonly number[]): number =>
  changes.reduce((sum, change, place) => sum + change * (shares[place] ?? 0), 0);

const varianceOf = (changes: readonly number[], shares: readonly number[]): number =>
  changes.reduce((sum, change, place) => sum + change * change * (shares[place] ?? 0), 0);

/** Where a condition that holds at `low` and not at `high` ceases to hold. */
function bisect(low: number, high: number, holds: (value: number) => boolean): number {
  let [from, to] = [low, high];
  for (let halvings = 0; halvings < 100; halvings++) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    if (holds(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
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
