import type { Rational } from "../models/rational.js";
import type { RandomBytes } from "./random-bytes.js";
import { uniformBelow } from "./random-bytes.js";

const ONE: Rational = { numerator: 1n, denominator: 1n };

/** A coin that shows heads with exactly this chance, a fraction from 0 to 1. */
export const coin = ({ numerator, denominator }: Rational, random: RandomBytes): boolean =>
  uniformBelow(denominator, random) < numerator;

/**
 * A coin that shows heads with chance exp(-exponent), exactly, though that number is irrational (Canonne, Kamath and Steinke
 * 2020, algorithm 1).
 */
export function exponentialCoin({ numerator, denominator }: Rational, random: RandomBytes): boolean {
  for (let whole = numerator / denominator; whole > 0n; whole--) if (!coinOfPart(ONE, random)) return false;
  return coinOfPart({ numerator: numerator % denominator, denominator }, random);
}

/** The same for an exponent from 0 to 1: the first tail of coins of chance exponent / k comes at an odd k. */
function coinOfPart({ numerator, denominator }: Rational, random: RandomBytes): boolean {
  let tosses = 1n;
  while (coin({ numerator, denominator: denominator * tosses }, random)) tosses++;
  return tosses % 2n === 1n;
}
