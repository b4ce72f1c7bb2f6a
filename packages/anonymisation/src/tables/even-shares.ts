/**
 * Shares of the changes, in the order given, with mean zero and, within what is possible, this variance; of all such the most even,
 * that is of greatest entropy. On each side of zero, or at zero, there must be a change.
 */
export function evenShares(changes: readonly number[], variance: number): readonly number[] {
  const below = changes.filter((change) => change <= 0);
  const above = changes.filter((change) => change >= 0);
  const [nearBelow, nearAbove] = [Math.max(...below), Math.min(...above)];
  const [farBelow, farAbove] = [Math.min(...below), Math.max(...above)];
  if (variance <= -nearBelow * nearAbove) return twoPoints(changes, nearBelow, nearAbove);
  if (variance >= -farBelow * farAbove) return twoPoints(changes, farBelow, farAbove);
  const bend = bisect(-STEEPEST, STEEPEST, (one) => varianceOf(changes, centred(changes, one)) > variance);
  return centred(changes, bend);
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
