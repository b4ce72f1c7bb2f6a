import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { executors } from "../../test/executors.js";
import type { RowDigit } from "./encoder.js";

interface Digits {
  readonly codes: readonly number[];
  readonly numberOf: readonly number[];
  readonly base: number;
}

/** A column of rows, with the digits of few or many of its numbers, small or large ones; some numbers have none, some rows no number. */
const column = (rows: number): fc.Arbitrary<Digits> =>
  fc
    .record({
      numbers: fc.constantFrom(4, 15, 16, 17, 40),
      base: fc.constantFrom(7, 128, 129, 1000),
      lacks: fc.boolean(),
    })
    .chain(({ numbers, base, lacks }) => {
      const code = fc.nat(numbers - 1);
      // Their lowest bytes are numbers that the column has.
      const odd = fc.constantFrom(numbers, 256, 257, 2 ** 16, 2 ** 24 + 1, -256, -1);
      return fc.record({
        codes: fc.array(lacks ? fc.oneof({ weight: 30, arbitrary: code }, odd) : code, {
          minLength: rows,
          maxLength: rows,
        }),
        numberOf: fc.array(
          fc.oneof({ weight: 40, arbitrary: fc.nat(base - 1) }, fc.constantFrom(base - 1, lacks ? -1 : 0)),
          {
            minLength: numbers,
            maxLength: numbers,
          },
        ),
        base: fc.constant(base),
      });
    });

/** Columns of the same rows. */
const columns = fc.integer({ min: 0, max: 20 }).chain((rows) => fc.array(column(rows), { minLength: 1, maxLength: 3 }));

const asDigit = ({ codes, numberOf, base }: Digits): RowDigit => ({
  codes: Int32Array.from(codes),
  numberOf: Int32Array.from(numberOf),
  base,
});

interface Key {
  readonly size: number;
  readonly codes: readonly number[];
  readonly groupOf?: readonly number[];
}

/** Keys of few and of many numbers, or groups of them: some fit into one word, others do not. */
const keys = fc.integer({ min: 0, max: 40 }).chain((rows) =>
  fc.record({
    counts: fc.array(fc.nat(9), { minLength: rows, maxLength: rows }),
    keys: fc.array(
      fc.constantFrom(1, 2, 3, 1000, 2 ** 15, 2 ** 16).chain((size): fc.Arbitrary<Key> => {
        // Few different numbers, so that rows agree, and some that differ in high bits alone.
        const codes = [...new Set([0, size >> 12, (size - 1) >> 1, size - 1])];
        const ofRows = (code: fc.Arbitrary<number>) => fc.array(code, { minLength: rows, maxLength: rows });
        return fc.oneof(
          fc.record({ size: fc.constant(size), codes: ofRows(fc.constantFrom(...codes)) }),
          fc.record({
            size: fc.constant(size),
            codes: ofRows(fc.nat(4)),
            groupOf: fc.array(fc.constantFrom(...codes), { minLength: 5, maxLength: 5 }),
          }),
        );
      }),
      { maxLength: 5 },
    ),
  }),
);

const inOrderOfKeys = (one: readonly number[], other: readonly number[]): number => {
  const place = one.findIndex((code, at) => code !== other[at]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
};

// One of each for all tests: what a call leaves in its memory must not reach the next.
describe.each(executors())("the encoder of %s", (_, { encoder }) => {
  it("writes the number that the digits of each row make up, or says which digit a row lacks", () => {
    fc.assert(
      fc.property(columns, (given) => {
        const rows = given[0]?.codes.length ?? 0;
        const digits = given.map(({ codes, numberOf }) => codes.map((code) => numberOf[code] ?? -1));
        const lacking = digits.findIndex((of) => of.some((digit) => digit < 0));
        const codes = new Int32Array(rows).fill(5);
        expect(encoder.compose(given.map(asDigit), codes)).toBe(lacking < 0 ? undefined : lacking);
        if (lacking >= 0) return;
        const expected = Array.from({ length: rows }, (_, row) =>
          digits.reduce((sum, of, place) => sum * (given[place]?.base ?? 0) + (of[row] ?? 0), 0),
        );
        expect([...codes]).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["beyond the numbers", Int32Array.of(0, 2)],
    ["below 0", Int32Array.of(0, -1)],
    ["that is not whole", [0, 0.5]],
    ["that is not whole, in an array of doubles", Float64Array.of(0, 0.5)],
    ["that is no number", Float64Array.of(0, Number.NaN)],
    ["that is missing", Int32Array.of(0)],
    ["that is missing, in a list", [0]],
  ])("finds nothing for a code %s", (_, codes) => {
    const numberOf = Int32Array.of(0, 1);
    expect(encoder.compose([{ codes, numberOf, base: 2 }], new Int32Array(2))).toBe(0);
  });

  it.each([
    ["bytes", Uint8Array.of(1, 0, 1)],
    ["short numbers", Uint16Array.of(1, 0, 1)],
    ["a list", [1, 0, 1]],
    ["a longer array", Int32Array.of(1, 0, 1, 7)],
  ])("reads codes that stand in %s", (_, own) => {
    const codes = new Int32Array(3);
    expect(encoder.compose([{ codes: own, numberOf: Int32Array.of(2, 3), base: 4 }], codes)).toBeUndefined();
    expect([...codes]).toEqual([3, 2, 3]);
  });

  it("joins rows that agree in all keys, in the order of the keys, each by its first row, and sums what they count", () => {
    fc.assert(
      fc.property(keys, ({ keys: given, counts }) => {
        const numberOf = ({ codes, groupOf }: Key, row: number) =>
          (groupOf ? groupOf[codes[row] ?? -1] : codes[row]) ?? 0;
        const rows = counts.map((_, row) => given.map((key) => numberOf(key, row)));
        const texts = rows.map(String);
        const distinct = [...new Map(rows.map((row) => [String(row), row])).values()].sort(inOrderOfKeys).map(String);
        const sortKeys = given.map(({ codes, size, groupOf }) => ({
          codes: Int32Array.from(codes),
          size,
          groupOf: groupOf && Int32Array.from(groupOf),
        }));
        const { tupleOf, sample, counts: sums } = encoder.join(sortKeys, Int32Array.from(counts));
        expect([...tupleOf]).toEqual(texts.map((text) => distinct.indexOf(text)));
        expect([...sample]).toEqual(distinct.map((text) => texts.indexOf(text)));
        const sumOf = (text: string) => counts.reduce((sum, count, row) => sum + (texts[row] === text ? count : 0), 0);
        expect([...sums]).toEqual(distinct.map(sumOf));
      }),
      { numRuns: 1000 },
    );
  });
});
