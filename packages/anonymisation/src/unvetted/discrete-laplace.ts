import type { Rational } from "../models/rational.js";
import { coin, exponentialCoin } from "./exponential-coin.js";
import type { RandomBytes } from "./random-bytes.js";
import { uniformBelow } from "./random-bytes.js";

const HALF: Rational = { numerator: 1n, denominator: 2n };
const ONE: Rational = { numerator: 1n, denominator: 1n };

/**
 * A whole number y drawn with chance in proportion to exp(-|y| / scale), exactly: no rounding happens anywhere, which is how
 * samplers of noise have leaked before. The time it takes depends on what is drawn.
 *
 * Source: Canonne, Kamath and Steinke, The discrete Gaussian for differential privacy (2020), algorithm 2. Why not floating
 * point: Mironov, On significance of the least significant bits for differential privacy (2012).
 *
 * @param scale - a fraction above 0
 * @param random - bytes that nobody can foretell
 *
 * @example
 * ```ts
 * const random = (length) => crypto.getRandomValues(new Uint8Array(length));
 * typeof discreteLaplace({ numerator: 3n, denominator: 2n }, random); // => "bigint"
 * ```
 */
export function discreteLaplace({ numerator, denominator }: Rational, random: RandomBytes): bigint {
  for (;;) {
    const part = uniformBelow(numerator, random);
    if (!exponentialCoin({ numerator: part, denominator: numerator }, random)) continue;
    let whole = 0n;
    while (exponentialCoin(ONE, random)) whole++;
    const size = (part + numerator * whole) / denominator;
    const isNegative = coin(HALF, random);
    if (isNegative && size === 0n) continue; // Zero would be drawn twice as often.
    return isNegative ? -size : size;
  }
}
