import type { Rational } from "./rational.js";

/**
 * Decides exactly whether the entropy of these counts is at least ln l, for counts so close to the boundary that
 * doubles cannot tell. With n the sum of the counts f and l = p/q this is n^n · q^n >= p^n · (product of f^f): both
 * sides are compared by their prime factors, and where they differ by logarithms to as many digits as it takes.
 */
export function entropyReaches(counts: Int32Array, l: Rational): boolean {
  const size = counts.reduce((sum, count) => sum + count, 0);
  if (size === 0) return false;
  const exponents = new Map<number, number>();
  addPowers(exponents, size, size);
  addPowers(exponents, Number(l.denominator), size);
  addPowers(exponents, Number(l.numerator), -size);
  for (const count of counts) if (count > 1) addPowers(exponents, count, -count);
  const remaining = [...exponents].filter(([, exponent]) => exponent !== 0);
  if (remaining.length === 0) return true;
  for (let digits = 128n; ; digits *= 2n) {
    const sum = remaining.reduce((total, [prime, exponent]) => total + BigInt(exponent) * logarithm(prime, digits), 0n);
    const error = remaining.reduce((total, [, exponent]) => total + BigInt(Math.abs(exponent)) * 4n * digits, 0n);
    if (sum > error) return true;
    if (sum < -error) return false;
  }
}

/** Adds the prime factors of `base ** exponent`. */
function addPowers(exponents: Map<number, number>, base: number, exponent: number): void {
  let rest = base;
  for (let prime = 2; prime * prime <= rest; prime++) {
    for (; rest % prime === 0; rest /= prime) exponents.set(prime, (exponents.get(prime) ?? 0) + exponent);
  }
  if (rest > 1) exponents.set(rest, (exponents.get(rest) ?? 0) + exponent);
}

/** ln(value) in units of 2^-digits, wrong by less than 4 · digits units: e · ln 2 + ln m with value = 2^e · m, m in [1, 2). */
function logarithm(value: number, digits: bigint): bigint {
  const twos = BigInt(value).toString(2).length - 1;
  const power = 1n << BigInt(twos);
  return BigInt(twos) * hyperbolic(1n, 3n, digits) + hyperbolic(BigInt(value) - power, BigInt(value) + power, digits);
}

/** 2 · artanh(numerator / denominator) by its series; the argument is at most a third. */
function hyperbolic(numerator: bigint, denominator: bigint, digits: bigint): bigint {
  const guard = digits + 16n;
  let term = (numerator << (guard + 1n)) / denominator;
  let sum = 0n;
  for (let odd = 1n; term > 0n; odd += 2n) {
    sum += term / odd;
    term = (term * numerator * numerator) / (denominator * denominator);
  }
  return sum >> 16n;
}
