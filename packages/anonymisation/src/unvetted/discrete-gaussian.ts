import type { Rational } from "../models/rational.js";
import { discreteLaplace } from "./discrete-laplace.js";
import { exponentialCoin } from "./exponential-coin.js";
import type { RandomBytes } from "./random-bytes.js";

/**
 * A whole number y drawn with chance in proportion to exp(-y^2 / (2 variance)), exactly.
 *
 * Source: Canonne, Kamath and Steinke, The discrete Gaussian for differential privacy (2020), algorithm 3.
 *
 * @param variance - a fraction above 0
 * @param random - bytes that nobody can foretell
 *
 * @example
 * ```ts
 * const random = (length) => crypto.getRandomValues(new Uint8Array(length));
 * typeof discreteGaussian({ numerator: 9n, denominator: 4n }, random); // => "bigint"
 * ```
 */
export function discreteGaussian(variance: Rational, random: RandomBytes): bigint {
  const { numerator, denominator } = variance;
  const scale = wholeRoot(numerator / denominator) + 1n;
  for (;;) {
    const drawn = discreteLaplace({ numerator: scale, denominator: 1n }, random);
    // (|y| - variance / scale)^2 / (2 variance), over one denominator.
    const distance = (drawn < 0n ? -drawn : drawn) * scale * denominator - numerator;
    const exponent = {
      numerator: distance * distance,
      denominator: 2n * numerator * denominator * scale * scale,
    };
    if (exponentialCoin(exponent, random)) return drawn;
  }
}

/** The whole part of a square root, by Newton's method from above. */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}
