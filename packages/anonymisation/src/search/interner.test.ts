import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interners } from "../../test/interners.js";
import type { Split } from "./interner.js";

/** Tuples in few or in very many classes, with few or many groups: every way of telling pairs apart is taken. */
const split: fc.Arbitrary<Split> = fc
  .record({
    classes: fc.constantFrom(1, 3, 2 ** 16, 2 ** 27, 2 ** 31 - 1),
    groups: fc.constantFrom(1, 5, 64, 4096),
    few: fc.boolean(),
  })
  .chain(({ classes, groups, few }) => {
    // Where the tuples spread over all numbers no pair would ever repeat.
    const numbers = (most: number) =>
      fc.constantFrom(...new Set([0, most >> 1, most - 1].map((one) => Math.max(0, one))));
    return fc
      .array(
        fc.record({
          one: few ? numbers(classes) : fc.nat(classes - 1),
          code: few ? numbers(groups) : fc.nat(groups - 1),
          count: fc.integer({ min: 1, max: 9 }),
        }),
        { maxLength: 40 },
      )
      .map((tuples) => ({
        tuples: tuples.length,
        counts: Int32Array.from(tuples, ({ count }) => count),
        classOf: Int32Array.from(tuples, ({ one }) => one),
        classes,
        codes: Int32Array.from(tuples, ({ code }) => code),
        grouping: { groupOf: Int32Array.from({ length: groups }, (_, code) => code), groups },
      }));
  });

/** The pair of each tuple as a text, and the records of each pair. */
function pairsOf({ tuples, classOf, codes, counts }: Split): {
  pairs: readonly string[];
  records: Map<string, number>;
} {
  const pairs = Array.from({ length: tuples }, (_, tuple) => `${classOf[tuple]} ${codes[tuple]}`);
  const records = new Map<string, number>();
  for (const [tuple, pair] of pairs.entries()) records.set(pair, (records.get(pair) ?? 0) + (counts[tuple] ?? 0));
  return { pairs, records };
}

// One of each for all tests: what a call leaves in its memory must not reach the next.
describe.each(interners())("%s", (_, interner) => {
  it("numbers the pairs in the order of their first tuple, and sums their records", () => {
    fc.assert(
      fc.property(split, (one) => {
        const { pairs, records } = pairsOf(one);
        const [out, sizes] = [new Int32Array(one.tuples), new Int32Array(one.tuples)];
        const found = interner.refine(one, out, sizes);
        const order = [...records.keys()];
        expect([...out]).toEqual(pairs.map((pair) => order.indexOf(pair)));
        expect([...sizes.subarray(0, found)]).toEqual([...records.values()]);
      }),
      { numRuns: 2000 },
    );
  });

  it("counts the records of small pairs", () => {
    fc.assert(
      fc.property(split, fc.integer({ min: 1, max: 20 }), (one, k) => {
        const small = [...pairsOf(one).records.values()].filter((records) => records < k);
        expect(interner.recordsBelow(k, one)).toBe(small.reduce((sum, records) => sum + records, 0));
      }),
      { numRuns: 2000 },
    );
  });
});
