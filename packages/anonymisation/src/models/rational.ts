/** A non-negative number as a fraction of whole numbers, so that comparisons at a boundary are exact. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction that the shortest decimal form of a number says: 0.2 is 1/5, not the double nearest to it. */
export function rationalOf(value: number): Rational {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", part = ""] = digits.split(".");
  const shift = Number(exponent) - part.length;
  const numerator = BigInt(whole + part) * 10n ** BigInt(Math.max(shift, 0));
  const denominator = 10n ** BigInt(Math.max(-shift, 0));
  const common = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

/** The sum of two fractions. */
export const plus = (one: Rational, other: Rational): Rational => ({
  numerator: one.numerator * other.denominator + other.numerator * one.denominator,
  denominator: one.denominator * other.denominator,
});

/** The product of two fractions. */
export const times = (one: Rational, other: Rational): Rational => ({
  numerator: one.numerator * other.numerator,
  denominator: one.denominator * other.denominator,
});

/** Whether one fraction is not greater than another. */
export const isAtMost = (one: Rational, other: Rational): boolean =>
  one.numerator * other.denominator <= other.numerator * one.denominator;

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestCommonDivisor(other, one % other);
}
