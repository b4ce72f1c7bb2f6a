import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf } from "../search/column.js";
import { MAX_COMBINATIONS, minimalUniques } from "./minimal-uniques.js";

const fields = ["a", "b", "c", "d"];
const rows = fc.array(fc.array(fc.constantFrom("x", "y"), { minLength: 4, maxLength: 4 }), { maxLength: 16 });

const found = (...given: Parameters<typeof minimalUniques>) => {
  const made = minimalUniques(...given);
  if (!made.ok) throw new Error(made.refusals[0].code);
  return made.value;
};

/** A record that only `size` fields together tell apart: for each of them stands a record that differs in it alone. */
const toldApartBy = (size: number): string[][] =>
  [-1, ...fields.keys()].slice(0, size + 1).map((own) => fields.map((_, place) => (place === own ? "y" : "x")));

/** Every set of fields, as bits. */
const SETS = Array.from({ length: 15 }, (_, at) => at + 1);
const placesOf = (set: number): number[] => fields.flatMap((_, place) => ((set >> place) & 1 ? [place] : []));

describe("minimalUniques", () => {
  it("finds what the definition says, by trying every set on every record", () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 5 }), (texts, most) => {
        const isUnique = (row: number, set: number): boolean =>
          texts.filter((other) => placesOf(set).every((place) => other[place] === texts[row]?.[place])).length === 1;
        const expected = texts.flatMap((_, row) => {
          const sets = SETS.filter(
            (set) =>
              placesOf(set).length <= most &&
              isUnique(row, set) &&
              SETS.every((other) => other === set || (other & set) !== other || !isUnique(row, other)),
          ).map((set) =>
            placesOf(set)
              .map((place) => fields[place])
              .join(),
          );
          return sets.length === 0 ? [] : [{ row, sets: sets.sort() }];
        });
        const { records } = found(columnsOf(fields, texts), fields, most);
        expect(records.map(({ row, sets }) => ({ row, sets: sets.map((set) => set.join()).sort() }))).toEqual(expected);
        for (const { sets } of records) for (const set of sets) sizes.add(set.length);
      }),
      { numRuns: 500, examples: [1, 2, 3, 4].map((size): [string[][], number] => [toldApartBy(size), 4]) },
    );
    expect([...sizes].sort()).toEqual([1, 2, 3, 4]);
  });

  it("counts sets and records by size, and in how many sets each field stands", () => {
    const table = columnsOf(
      ["sex", "age", "district"],
      [
        ["F", "17", "Cahul"],
        ["F", "17", "Orhei"],
        ["F", "30", "Cahul"],
        ["M", "17", "Cahul"],
        ["F", "30", "Soroca"],
      ],
    );
    const { sizes, fields: counts, records } = found(table, ["sex", "age", "district"]);
    expect(records.map(({ row, sets }) => `${row}: ${sets.map((set) => set.join("+")).join(" ")}`)).toEqual([
      "0: sex+age+district",
      "1: district",
      "2: age+district",
      "3: sex",
      "4: district",
    ]);
    expect(sizes).toEqual([
      { size: 1, sets: 3, records: 3 },
      { size: 2, sets: 1, records: 1 },
      { size: 3, sets: 1, records: 1 },
    ]);
    expect(counts).toEqual({ sex: 2, age: 2, district: 4 });
  });

  it("refuses a column that is missing, and sets beyond number", () => {
    const table = columnsOf(fields, []);
    const codes = (...given: Parameters<typeof minimalUniques>) => {
      const made = minimalUniques(...given);
      return made.ok ? [] : made.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
    };
    expect(codes(table, ["a", "e"])).toEqual(["column.missing /fields/1"]);
    const many = Array.from({ length: 40 }, (_, at) => `f${at}`);
    expect(codes(columnsOf(many, []), many, 4)).toEqual(["combination.too-many /fields"]);
    const fewer = many.slice(0, 38);
    expect(38 + 703 + 8436).toBeLessThan(MAX_COMBINATIONS);
    expect(found(columnsOf(fewer, []), fewer)).toMatchObject({ records: [], sizes: [] });
  });
});
