import { rationalOf } from "./rational.js";

/** A share, with which whole numbers are compared exactly. */
export interface Share {
  /** Whether a part is more than the share of a whole. */
  readonly isExceeded: (part: number, whole: number) => boolean;
  /** Whether a part is less than the share of a whole. */
  readonly isMissed: (part: number, whole: number) => boolean;
  /** The most that is no more than the share of a whole. */
  readonly of: (whole: number) => number;
}

/** So far from the boundary doubles decide: their error is many times smaller. */
const CLEAR = 1e-6;

/** The share that the shortest decimal form of a number says. */
export function shareOf(value: number): Share {
  const { numerator, denominator } = rationalOf(value);
  /** Above 0 when the part is more than the share, below 0 when it is less. */
  const excess = (part: number, whole: number): number => {
    const about = part - value * whole;
    if (Math.abs(about) > CLEAR * (whole + 1)) return about;
    const [ours, theirs] = [BigInt(part) * denominator, BigInt(whole) * numerator];
    return ours === theirs ? 0 : ours > theirs ? 1 : -1;
  };
  return {
    isExceeded: (part, whole) => excess(part, whole) > 0,
    isMissed: (part, whole) => excess(part, whole) < 0,
    of: (whole) => Number((BigInt(whole) * numerator) / denominator),
  };
}
