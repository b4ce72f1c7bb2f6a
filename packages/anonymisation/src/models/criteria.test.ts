import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileHierarchy } from "../hierarchy/compile-hierarchy.js";
import { equalCloseness, hierarchicalCloseness, orderedCloseness } from "./closeness.js";
import type { Criterion } from "./criterion.js";
import { distinctDiversity, entropyDiversity, recursiveDiversity } from "./diversity.js";
import { entropyReaches } from "./entropy-boundary.js";
import { rationalOf } from "./rational.js";

const holds = (criterion: Criterion, ...counts: readonly number[]) =>
  criterion.holds({
    counts: Int32Array.from(counts),
    from: 0,
    values: counts.length,
    size: counts.reduce((a, b) => a + b, 0),
  });

describe("privacy models on their boundary", () => {
  it("entropy 3-diversity holds when three values are equally often, and fails one record beside it", () => {
    const criterion = entropyDiversity(0, 3);
    for (const count of [1, 2, 7, 1000, 123_457]) expect(holds(criterion, count, count, count)).toBe(true);
    for (const count of [1, 2, 7, 1000, 123_457]) expect(holds(criterion, count + 1, count, count)).toBe(false);
  });

  it("entropy 2.5-diversity tells by exact comparison which side of the bound a class of near equal counts lies on", () => {
    expect(holds(entropyDiversity(0, 2), 500_000, 500_000)).toBe(true);
    expect(holds(entropyDiversity(0, 2), 500_001, 500_000)).toBe(false);
    expect(holds(entropyDiversity(0, 2.5), 4, 4, 1)).toBe(true);
    expect(holds(entropyDiversity(0, 2.5), 5, 4, 1)).toBe(true);
    expect(holds(entropyDiversity(0, 2.5), 6, 4, 1)).toBe(true);
    expect(holds(entropyDiversity(0, 2.5), 7, 4, 1)).toBe(false);
  });

  it("recursive diversity counts the most frequent value as the first, as its definition says", () => {
    expect(holds(recursiveDiversity(0, 3, 2), 98, 1, 1)).toBe(false);
    expect(holds(recursiveDiversity(0, 3, 2), 6, 1, 1)).toBe(false);
    expect(holds(recursiveDiversity(0, 3.01, 2), 6, 1, 1)).toBe(true);
  });

  it("distinct diversity counts values that occur", () => {
    expect(holds(distinctDiversity(0, 2), 5, 0, 0)).toBe(false);
    expect(holds(distinctDiversity(0, 2), 5, 0, 1)).toBe(true);
  });

  it("equal closeness holds when t is met exactly", () => {
    // 7 of 10 against 5 of 10: distance exactly 1/5, which no double is.
    expect(holds(equalCloseness(0, 0.2, Int32Array.of(50, 50)), 7, 3)).toBe(true);
    expect(holds(equalCloseness(0, 0.199999999, Int32Array.of(50, 50)), 7, 3)).toBe(false);
  });

  it("ordered closeness charges a move to the far end in full and a step between neighbours in part", () => {
    const overall = Int32Array.of(1, 1, 1);
    expect(holds(orderedCloseness(0, 0.5, overall), 1, 0, 0)).toBe(true);
    expect(holds(orderedCloseness(0, 0.49, overall), 1, 0, 0)).toBe(false);
    expect(holds(orderedCloseness(0, 0.34, overall), 0, 1, 0)).toBe(true);
  });

  it.each([1000, 120_000, 400_000, 1_200_000])(
    "hierarchical closeness refuses a class that tells its value in a table of %i rows",
    (rows) => {
      const hierarchy = compileHierarchy([
        ["x", "*"],
        ["y", "*"],
      ]);
      if (!hierarchy.ok) throw new Error(hierarchy.refusals[0].code);
      const criterion = hierarchicalCloseness(0, 0.2, Int32Array.of(rows / 2, rows / 2), hierarchy.value);
      expect(holds(criterion, rows / 2, 0)).toBe(false);
      expect(holds(criterion, rows * 0.35, rows * 0.15)).toBe(true);
      expect(holds(criterion, rows * 0.35 + 1, rows * 0.15)).toBe(false);
    },
  );

  it("reads a parameter as the decimal that was written", () => {
    expect(rationalOf(0.2)).toEqual({ numerator: 1n, denominator: 5n });
    expect(rationalOf(2.5)).toEqual({ numerator: 5n, denominator: 2n });
    expect(rationalOf(1e-7)).toEqual({ numerator: 1n, denominator: 10_000_000n });
  });

  it("decides the entropy bound as the powers of whole numbers do", () => {
    const power = (base: number) => BigInt(base) ** BigInt(base);
    const counts = fc.array(fc.nat(30), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.constantFrom(1.5, 2, 2.5, 3, 4), (list, l) => {
        const size = list.reduce((sum, count) => sum + count, 0);
        fc.pre(size > 0);
        const { numerator, denominator } = rationalOf(l);
        const left = power(size) * denominator ** BigInt(size);
        const right = list.reduce((product, count) => product * power(count), numerator ** BigInt(size));
        expect(entropyReaches(Int32Array.from(list), rationalOf(l))).toBe(left >= right);
      }),
      { numRuns: 300 },
    );
  });
});

describe("recursive (c, l)-diversity", () => {
  it("compares the greatest count with the tail of the sorted counts, also when l is more than there are values", () => {
    const counts = fc.array(fc.nat(9), { minLength: 1, maxLength: 7 }).filter((some) => some.some((one) => one > 0));
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), fc.constantFrom(0.5, 1, 2.5), (some, l, c) => {
        const sorted = some.toSorted((one, other) => other - one);
        const tail = sorted.slice(l - 1).reduce((sum, one) => sum + one, 0);
        expect(holds(recursiveDiversity(0, c, l), ...some)).toBe((sorted[0] ?? 0) < c * tail);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("what a failing class must lose", () => {
  const overall = Int32Array.of(30, 20, 10, 5);
  const hierarchy = compileHierarchy(["a", "b", "c", "d"].map((value, place) => [value, place < 2 ? "l" : "r", "*"]));
  if (!hierarchy.ok) throw new Error(hierarchy.refusals[0].code);
  const criteria = [
    distinctDiversity(0, 3),
    entropyDiversity(0, 2.5),
    recursiveDiversity(0, 1.5, 2),
    recursiveDiversity(0, 1.5, 5),
    equalCloseness(0, 0.2, overall),
    orderedCloseness(0, 0.15, overall),
    hierarchicalCloseness(0, 0.2, overall, hierarchy.value),
  ];

  it("is never more than what lies in failing classes after any split", () => {
    const records = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 30 });
    const countsOf = (list: readonly (readonly [number, number])[]) =>
      [0, 1, 2, 3].map((value) => list.filter(([own]) => own === value).length);
    fc.assert(
      fc.property(records, (list) => {
        const whole = countsOf(list);
        const parts = [0, 1, 2, 3]
          .map((part) => countsOf(list.filter(([, own]) => own === part)))
          .filter((part) => part.some((count) => count > 0));
        for (const criterion of criteria) {
          if (holds(criterion, ...whole)) continue;
          const failing = parts.filter((part) => !holds(criterion, ...part)).flat();
          const distribution = { counts: Int32Array.from(whole), from: 0, values: 4, size: list.length };
          expect(criterion.lost(distribution)).toBeLessThanOrEqual(failing.reduce((sum, count) => sum + count, 0));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
