import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { executors } from "../../test/executors.js";
import { distinctTuples } from "./distinct-tuples.js";
import type { Executor } from "./executor.js";

const SIZES = [3, 1, 4] as const;
const tuple = fc.record({
  codes: fc.tuple(...SIZES.map((size) => fc.nat(size - 1))),
  count: fc.integer({ min: 0, max: 5 }),
  people: fc.nat(5),
});

type Tuple = typeof tuple extends fc.Arbitrary<infer Value> ? Value : never;

const joined = (tuples: readonly Tuple[], executor: Executor) => {
  const column = (place: number) => Int32Array.from(tuples, ({ codes }) => codes[place] ?? 0);
  const given = {
    tuples: tuples.length,
    codes: [column(0), column(1)],
    sensitive: [column(2)],
    counts: Int32Array.from(tuples, ({ count }) => count),
    people: Int32Array.from(tuples, ({ people }) => people),
  };
  const keys = SIZES.map((size, place) => ({ codes: column(place), size }));
  return distinctTuples(given, keys, executor);
};

const codesOf = ({ table }: ReturnType<typeof joined>) =>
  Array.from({ length: table.tuples }, (_, at) =>
    [...table.codes, ...table.sensitive].map((codes) => codes[at] ?? -1).join(" "),
  );

describe.each(executors())("distinctTuples, by %s", (_, executor) => {
  it("joins what agrees in every code, in the order of the codes, and loses no record", () => {
    fc.assert(
      fc.property(fc.array(tuple, { maxLength: 40 }), (tuples) => {
        const texts = tuples.map(({ codes }) => codes.join(" "));
        const made = joined(tuples, executor);
        const distinct = [...new Set(texts)].sort();
        expect(codesOf(made)).toEqual(distinct);
        expect([...made.tupleOf]).toEqual(texts.map((text) => distinct.indexOf(text)));
        const sums = (of: (one: Tuple) => number) =>
          distinct.map((text) => tuples.reduce((sum, one, at) => sum + (texts[at] === text ? of(one) : 0), 0));
        expect([...made.table.counts]).toEqual(sums(({ count }) => count));
        expect([...(made.table.people ?? [])]).toEqual(sums(({ people }) => people));
      }),
      { numRuns: 500 },
    );
  });

  it("makes the same of the same tuples in any order", () => {
    const shuffled = fc
      .array(tuple, { minLength: 1, maxLength: 40 })
      .chain((tuples) => fc.tuple(fc.constant(tuples), fc.shuffledSubarray(tuples, { minLength: tuples.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(joined(other, executor).table).toEqual(joined(one, executor).table);
      }),
    );
  });
});
