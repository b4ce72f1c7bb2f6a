import { describe, expect, it } from "vitest";
import { bytesOf } from "../../test/bytes-of.js";
import { discreteGaussian } from "./discrete-gaussian.js";
import { discreteLaplace } from "./discrete-laplace.js";
import { exponentialCoin } from "./exponential-coin.js";
import { uniformBelow } from "./random-bytes.js";

/** Pearson's statistic for whole numbers drawn, against weights in proportion to their chances; the tails are one class. */
function misfit(draw: () => bigint, weight: (value: number) => number, draws: number, reach: number) {
  const counts = new Map<number, number>();
  for (let n = 0; n < draws; n++) {
    const value = Math.max(-reach - 1, Math.min(reach + 1, Number(draw())));
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const all = Array.from({ length: 2001 }, (_, place) => place - 1000);
  const sum = all.reduce((partial, value) => partial + weight(value), 0);
  const classes = all.filter((value) => Math.abs(value) <= reach + 1);
  const tail = all.filter((value) => value > reach).reduce((partial, value) => partial + weight(value), 0);
  const statistic = classes.reduce((partial, value) => {
    const expected = (draws * (Math.abs(value) > reach ? tail : weight(value))) / sum;
    return partial + ((counts.get(value) ?? 0) - expected) ** 2 / expected;
  }, 0);
  const freedom = classes.length - 1;
  return { statistic, most: freedom + 4 * Math.sqrt(2 * freedom) };
}

const DRAWS = 20_000;

describe("uniformBelow", () => {
  it("takes each number for equally many strings of bits, and rejects the rest", () => {
    for (const limit of [1, 2, 3, 5, 100, 255, 256]) {
      const counts = new Map<bigint, number>();
      let rejected = 0;
      for (let byte = 0; byte < 256; byte++) {
        let asked = 0;
        const drawn = uniformBelow(BigInt(limit), () => new Uint8Array([asked++ === 0 ? byte : 0]));
        if (asked > 1) rejected++;
        else counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
      }
      expect(counts.size).toBe(limit);
      expect(new Set(counts.values()).size).toBe(1);
      expect(rejected).toBeLessThan(128);
    }
  });

  it("draws numbers of many bytes", () => {
    const limit = 3n ** 50n;
    const random = bytesOf(1);
    const drawn = Array.from({ length: 2000 }, () => uniformBelow(limit, random));
    expect(drawn.every((one) => one >= 0n && one < limit)).toBe(true);
    expect(Math.abs(drawn.filter((one) => one < limit / 2n).length - 1000)).toBeLessThan(4 * Math.sqrt(500));
  });
});

describe("exponentialCoin", () => {
  it.each([
    [0n, 1n],
    [1n, 3n],
    [1n, 1n],
    [5n, 2n],
  ])("shows heads with chance exp(-%d/%d)", (numerator, denominator) => {
    const random = bytesOf(2);
    const chance = Math.exp(-Number(numerator) / Number(denominator));
    let heads = 0;
    for (let n = 0; n < DRAWS; n++) if (exponentialCoin({ numerator, denominator }, random)) heads++;
    expect(Math.abs(heads - DRAWS * chance)).toBeLessThanOrEqual(4 * Math.sqrt(DRAWS * chance * (1 - chance)));
  });
});

describe("discreteLaplace", () => {
  it.each([
    [1n, 2n, 3],
    [1n, 1n, 5],
    [5n, 2n, 12],
    [7n, 1n, 30],
  ])("has the chances of scale %d/%d", (numerator, denominator, reach) => {
    const random = bytesOf(3);
    const scale = Number(numerator) / Number(denominator);
    const draw = () => discreteLaplace({ numerator, denominator }, random);
    const { statistic, most } = misfit(draw, (value) => Math.exp(-Math.abs(value) / scale), DRAWS, reach);
    expect(statistic).toBeLessThan(most);
  });

  it("is told from a scale that is a tenth greater", () => {
    const random = bytesOf(4);
    const draw = () => discreteLaplace({ numerator: 11n, denominator: 4n }, random);
    const { statistic, most } = misfit(draw, (value) => Math.exp(-Math.abs(value) / 2.5), DRAWS, 12);
    expect(statistic).toBeGreaterThan(most);
  });
});

describe("discreteGaussian", () => {
  it.each([
    [1n, 4n, 1],
    [1n, 1n, 3],
    [9n, 2n, 6],
    [100n, 1n, 30],
  ])("has the chances of variance %d/%d", (numerator, denominator, reach) => {
    const random = bytesOf(5);
    const variance = Number(numerator) / Number(denominator);
    const draw = () => discreteGaussian({ numerator, denominator }, random);
    const { statistic, most } = misfit(draw, (value) => Math.exp(-(value ** 2) / (2 * variance)), DRAWS, reach);
    expect(statistic).toBeLessThan(most);
  });
});
