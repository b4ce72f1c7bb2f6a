import { BugError } from "@nrs-kit/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { executors } from "../../test/executors.js";
import { cellRowOf } from "./cell-row.js";
import type { Grouping } from "./grouping.js";
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

const CODES = 6;

const grouping: fc.Arbitrary<Grouping> = fc.integer({ min: 1, max: 4 }).chain((groups) =>
  fc.array(fc.nat(groups - 1), { minLength: CODES, maxLength: CODES }).map((groupOf) => ({
    groupOf: Int32Array.from(groupOf),
    groups,
  })),
);

/** Tuples with two codes, a grouping of the one, and some of the other; behind the last tuple stand numbers that do not count. */
const crossed = fc.nat(30).chain((tuples) => {
  const numbers = (most: number) =>
    fc.array(fc.nat(most), { minLength: tuples + 2, maxLength: tuples + 2 }).map((of) => Int32Array.from(of));
  return fc.record({
    tuples: fc.constant(tuples),
    counts: numbers(9),
    codes: numbers(CODES - 1),
    grouping,
    others: numbers(CODES - 1),
    beside: fc.array(grouping, { minLength: 1, maxLength: 4 }),
  });
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
describe.each(executors())("the interner of %s", (_, { interner }) => {
  it("counts the records of each pair in a cell of its own", () => {
    fc.assert(
      fc.property(split, (one) => {
        const cells = one.classes * one.grouping.groups;
        fc.pre(cells <= 4 * one.tuples);
        const { records } = pairsOf(one);
        const found = [...interner.recordsOf(one)].map((count, cell) => {
          const [inClass, code] = [Math.floor(cell / one.grouping.groups), cell % one.grouping.groups];
          return [`${inClass} ${code}`, count] as const;
        });
        expect(found).toHaveLength(cells);
        expect(new Map(found.filter(([, count]) => count > 0))).toEqual(records);
      }),
      { numRuns: 300 },
    );
  });

  it("counts the records of each code, and of no others", () => {
    fc.assert(
      fc.property(crossed, ({ tuples, counts, codes }) => {
        const expected = Array.from({ length: CODES }, (_, code) =>
          counts.reduce((sum, count, tuple) => sum + (codes[tuple] === code && tuple < tuples ? count : 0), 0),
        );
        expect([...interner.recordsByCode({ tuples, counts, codes }, CODES)]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("counts the records of groups of one code beside groupings of another, a row for each group", () => {
    fc.assert(
      fc.property(crossed, ({ beside, ...one }) => {
        const expected = Array.from({ length: one.grouping.groups }, (_, group) =>
          beside.flatMap(({ groupOf, groups }) =>
            Array.from({ length: groups }, (_, other) =>
              one.counts.reduce((sum, count, tuple) => {
                const isThere = tuple < one.tuples && one.grouping.groupOf[one.codes[tuple] ?? -1] === group;
                return sum + (isThere && groupOf[one.others[tuple] ?? -1] === other ? count : 0);
              }, 0),
            ),
          ),
        );
        expect([...interner.recordsInRows({ ...one, row: cellRowOf(beside) })]).toEqual(expected.flat());
      }),
      { numRuns: 500 },
    );
  });

  it("does not count pairs that are too many for a cell each", () => {
    const grouping = { groupOf: Int32Array.of(0), groups: 100 };
    const one = { tuples: 1, counts: Int32Array.of(1), classOf: Int32Array.of(0), classes: 1, codes: Int32Array.of(0) };
    expect(() => interner.recordsOf({ ...one, grouping })).toThrow(BugError);
  });

  it("says what the pairs come to: the records of small ones, how many the others are, and the squares of their records", () => {
    fc.assert(
      fc.property(split, fc.integer({ min: 1, max: 20 }), (one, k) => {
        fc.pre(one.classes * one.grouping.groups <= 4 * one.tuples);
        const sizes = [...pairsOf(one).records.values()];
        const kept = sizes.filter((size) => size >= k);
        expect(interner.sumsOf(k, one)).toEqual({
          suppressed: sizes.reduce((sum, size) => (size < k ? sum + size : sum), 0),
          kept: kept.length,
          squares: kept.reduce((sum, size) => sum + size * size, 0),
        });
      }),
      { numRuns: 300 },
    );
  });

  it("sums squares that 32 bits do not hold", () => {
    const counts = Int32Array.of(2 ** 20, 2 ** 20, 2 ** 20 + 1, 1);
    const numbers = Int32Array.of(0, 1, 2, 3);
    const grouping = { groupOf: Int32Array.of(0, 0, 0, 0), groups: 1 };
    const one = { tuples: 4, counts, classOf: numbers, classes: 4, codes: numbers, grouping };
    expect(interner.sumsOf(2, one)).toEqual({ suppressed: 1, kept: 3, squares: 3 * 2 ** 40 + 2 ** 21 + 1 });
  });

  it("does not sum pairs that are too many for a cell each", () => {
    const grouping = { groupOf: Int32Array.of(0), groups: 100 };
    const one = { tuples: 1, counts: Int32Array.of(1), classOf: Int32Array.of(0), classes: 1, codes: Int32Array.of(0) };
    expect(() => interner.sumsOf(2, { ...one, grouping })).toThrow(BugError);
  });

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

  it("splits again what it split before, in rooms that are used again", () => {
    const steps = fc.array(fc.record({ from: fc.nat(2), to: fc.nat(1), tuples: fc.integer({ min: 1, max: 30 }) }), {
      minLength: 2,
      maxLength: 12,
    });
    const codes = fc.array(fc.nat(3), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(steps, codes, (many, texts) => {
        const counts = new Int32Array(30).fill(1);
        const rooms = [new Int32Array(30), new Int32Array(30), new Int32Array(30)] as const;
        const same = {
          counts,
          codes: Int32Array.from(texts),
          grouping: { groupOf: Int32Array.of(0, 1, 2, 3), groups: 4 },
        };
        for (const { from, to, tuples } of many) {
          const classOf = rooms[(from + to + 1) % 3] ?? counts;
          const out = rooms[(from + to) % 3] ?? counts;
          const one = { ...same, tuples, classOf, classes: 30 };
          const expected = pairsOf(one).pairs;
          interner.refine(one, out, new Int32Array(30));
          expect([...out.subarray(0, tuples)]).toEqual(expected.map((pair) => [...new Set(expected)].indexOf(pair)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("carries classes over to the tuples that lie in them, in rooms that are used again", () => {
    const step = fc.record({ from: fc.nat(1), within: fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }) });
    const numbers = fc.array(fc.nat(4), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.array(step, { minLength: 1, maxLength: 8 }), (given, steps) => {
        const rooms = [Int32Array.from(given), new Int32Array(30)] as const;
        const grouping = { groupOf: Int32Array.of(0), groups: 1 };
        const [counts, codes] = [new Int32Array(30).fill(1), new Int32Array(30)];
        for (const { from, within } of steps) {
          const [classOf, out] = from === 0 ? rooms : ([rooms[1], rooms[0]] as const);
          const expected = within.map((place) => classOf[place] ?? -1);
          interner.numbersAt(Int32Array.from(within), classOf, 10, out);
          expect([...out.subarray(0, within.length)]).toEqual(expected);
          // What is split next is what was carried.
          const split = { tuples: within.length, counts, classOf: out, classes: 5, codes, grouping };
          const lonely = expected.filter((one) => expected.indexOf(one) === expected.lastIndexOf(one));
          expect(interner.recordsBelow(2, split)).toBe(lonely.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("finds the first tuple of each class", () => {
    const classes = fc.array(fc.nat(9), { maxLength: 40 });
    fc.assert(
      fc.property(classes, (given) => {
        const named = [...new Set(given)];
        const classOf = Int32Array.from(given, (one) => named.indexOf(one));
        const found = interner.firstOf({ tuples: given.length, classOf, classes: named.length });
        expect([...found]).toEqual(named.map((one) => given.indexOf(one)));
      }),
    );
  });

  it("counts the records of small pairs, and of too many no more than it must", () => {
    const most = fc.oneof(fc.constant(undefined), fc.nat(40));
    fc.assert(
      fc.property(split, fc.integer({ min: 1, max: 20 }), most, (one, k, limit) => {
        const small = [...pairsOf(one).records.values()].filter((records) => records < k);
        const records = small.reduce((sum, count) => sum + count, 0);
        const found = interner.recordsBelow(k, one, limit);
        if (limit === undefined || records <= limit) expect(found).toBe(records);
        else expect(found).toBeGreaterThan(limit);
      }),
      { numRuns: 2000 },
    );
  });

  it("counts small pairs of the same tuples by one grouping after another, also when their classes were written anew", () => {
    const step = fc.record({ groups: fc.constantFrom(1, 2, 500), splits: fc.boolean() });
    const numbers = fc.array(fc.nat(5), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(numbers, numbers, fc.array(step, { maxLength: 8 }), (classes, codes, steps) => {
        const counts = new Int32Array(20).fill(1);
        const classOf = Int32Array.from(classes);
        const same = { tuples: 20, counts, classOf, classes: 20, codes: Int32Array.from(codes) };
        for (const { groups, splits } of steps) {
          const groupOf = Int32Array.from({ length: 6 }, (_, code) => code % groups);
          const one = { ...same, grouping: { groupOf, groups } };
          const grouped = { ...one, codes: one.codes.map((code) => groupOf[code] ?? 0) };
          const { pairs, records } = pairsOf(grouped);
          const small = [...records.values()].filter((count) => count < 2);
          expect(interner.recordsBelow(2, one)).toBe(small.length);
          if (!splits) continue;
          interner.refine({ ...one, classOf: classOf.slice() }, classOf, new Int32Array(20));
          expect([...classOf]).toEqual(pairs.map((pair) => [...new Set(pairs)].indexOf(pair)));
        }
      }),
      { numRuns: 500 },
    );
  });
});
