import { canonicalJson } from "@nrs-kit/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnTable } from "../search/column.js";
import { classSizes } from "./class-sizes.js";
import { textAt } from "./classes-of-texts.js";
import { countedClasses } from "./counted-classes.js";
import { orderedRows } from "./ordered-rows.js";
import { gatheringHash } from "./running-hash.js";
import { rowsOf, tableDigest } from "./table-digest.js";
import { writtenRows } from "./written-rows.js";

/** Tables whose dictionaries name a text twice, or texts that nobody has. */
const table: fc.Arbitrary<ColumnTable> = fc.nat(30).chain((rows) => {
  const column = fc
    .array(fc.constantFrom("", "a", "b", "ș", "\u{1f600}", "\uffff", '"', "10", "9"), { minLength: 1, maxLength: 12 })
    .chain((dictionary) =>
      fc.record({
        dictionary: fc.constant(dictionary),
        codes: fc.array(fc.nat(dictionary.length - 1), { minLength: rows, maxLength: rows }),
      }),
    );
  return fc
    .array(column, { minLength: 1, maxLength: 6 })
    .map((columns) => ({ rows, columns: Object.fromEntries(columns.map((one, at) => [`c${at}`, one])) }));
});

describe("what a release is made of", () => {
  it("falls into the same classes by codes as by texts", () => {
    fc.assert(
      fc.property(table, (one) => {
        const all = Object.keys(one.columns);
        for (const fields of [[], all.slice(1), all])
          expect(countedClasses(one, fields)).toEqual(classSizes(one, fields));
      }),
      { numRuns: 1000 },
    );
  });

  it("lies in the order of its texts, rows with the same texts as they came", () => {
    fc.assert(
      fc.property(table, (one) => {
        const fields = Object.keys(one.columns);
        const texts = (row: number) => fields.map((field) => textAt(one, field, row));
        const compare = (left: number, right: number): number => {
          const at = fields.findIndex((field) => textAt(one, field, left) !== textAt(one, field, right));
          if (at < 0) return left - right;
          return (texts(left)[at] ?? "") < (texts(right)[at] ?? "") ? -1 : 1;
        };
        const expected = Array.from({ length: one.rows }, (_, row) => row).sort(compare);
        expect([...orderedRows(one)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("is read as one key when its columns are few, and as several when they are many", () => {
    const dictionary = Array.from({ length: 300 }, (_, at) => String(at));
    const codes = Array.from({ length: 300 }, (_, at) => (at * 7) % 300);
    const columns = {
      a: { dictionary, codes: codes.map(() => 0) },
      b: { dictionary, codes },
      c: { dictionary, codes },
    };
    const order = [...orderedRows({ rows: 300, columns })];
    expect(order.map((row) => dictionary[codes[row] ?? 0])).toEqual([...dictionary].sort());
  });

  it.each([2 ** 16, 2 ** 16 + 1])("lies in order when %i texts stand in one column", (texts) => {
    const dictionary = Array.from({ length: texts }, (_, at) => String(at).padStart(6, "0"));
    const codes = Int32Array.from({ length: texts }, (_, at) => texts - 1 - at);
    const one: ColumnTable = { rows: texts, columns: { c: { dictionary, codes } } };
    expect(orderedRows(one).every((row, at) => row === texts - 1 - at)).toBe(true);
    expect(countedClasses(one, ["c"])).toEqual([{ size: 1, classes: texts }]);
  });

  it("has the digest of its canonical JSON, however long it is", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(1, 150), (one, times) => {
        const codesOf = (codes: ArrayLike<number>) =>
          Array.from({ length: times }, () => [...Array.from(codes)]).flat();
        const columns = Object.entries(one.columns).map(([field, { dictionary, codes }]) => [
          field,
          { dictionary, codes: codesOf(codes) },
        ]);
        const long: ColumnTable = { rows: one.rows * times, columns: Object.fromEntries(columns) };
        const texts = [...rowsOf(long)];
        expect(
          tableDigest(
            long,
            gatheringHash((text) => text),
          ),
        ).toBe(canonicalJson(texts));
        expect([...writtenRows(long, (text, field) => `${field}=${text}`)]).toEqual(
          texts.slice(1).map((row) => row.map((text, at) => `c${at}=${text}`).join(",")),
        );
      }),
      { numRuns: 100 },
    );
  });
});
