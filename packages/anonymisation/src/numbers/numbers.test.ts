import type { Result } from "@nrs-kit/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { classesOfTexts, textAt } from "../release/classes-of-texts.js";
import { type Column, type ColumnTable, columnsOf } from "../search/column.js";
import { microaggregate } from "./microaggregate.js";
import { mondrian, type Partitioning } from "./mondrian.js";
import { codingLimits, topBottomCoded } from "./top-bottom-coding.js";

const fields = ["age", "children"];
const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 6 })), {
  minLength: 2,
  maxLength: 40,
});
const tableOf = (rows: readonly (readonly number[])[]): ColumnTable =>
  columnsOf(
    fields,
    rows.map((row) => row.map(String)),
  );
const madeOf = <Value>(made: Result<Value, AnonymisationRefusalCode>): Value => {
  if (!made.ok) throw new Error(made.refusals[0].code);
  return made.value;
};
const textsOf = (columns: ColumnTable["columns"], rows: number): readonly string[] =>
  Array.from({ length: rows }, (_, row) => fields.map((field) => textAt({ rows, columns }, field, row)).join(" "));
const codesOf = (made: Result<unknown, AnonymisationRefusalCode>): readonly string[] =>
  made.ok ? [] : made.refusals.map(({ code, pointer }) => `${code} ${pointer}`);

/** What both methods give. */
type Method = (
  ...given: Parameters<typeof mondrian>
) => Result<Pick<Partitioning, "columns" | "loss">, AnonymisationRefusalCode>;

describe.each<[string, Method]>([
  ["microaggregate", microaggregate],
  ["mondrian", mondrian],
])("%s", (_, method) => {
  it("lets at least k records be the same in all fields, and loses between nothing and everything", () => {
    const property = (rows: readonly (readonly number[])[], k: number) => {
      fc.pre(rows.length >= k);
      const made = madeOf(method(tableOf(rows), fields, k));
      const classes = [...classesOfTexts({ rows: rows.length, columns: made.columns }, fields).values()];
      for (const members of classes) expect(members.length).toBeGreaterThanOrEqual(k);
      expect(made.loss).toBeGreaterThanOrEqual(0);
      expect(made.loss).toBeLessThanOrEqual(1 + 1e-12);
    };
    fc.assert(fc.property(people, fc.integer({ min: 2, max: 6 }), property), { numRuns: 300 });
  });

  it("gives every record the same whatever the order of the records", () => {
    const shuffled = people.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
    );
    const property = ([rows, order]: readonly [readonly (readonly number[])[], readonly number[]]) => {
      const one = textsOf(madeOf(method(tableOf(rows), fields, 2)).columns, rows.length);
      const turned = tableOf(order.map((row) => rows[row] ?? []));
      const other = textsOf(madeOf(method(turned, fields, 2)).columns, rows.length);
      const withValues = (texts: readonly string[], from: readonly number[]) =>
        texts.map((text, at) => `${rows[from[at] ?? 0]?.join()} ${text}`).sort();
      expect(withValues(other, order)).toEqual(withValues(one, [...rows.keys()]));
    };
    fc.assert(fc.property(shuffled, property), { numRuns: 200 });
  });

  it("refuses what is missing, no number, or too few", () => {
    const table = columnsOf(fields, [
      ["17", "x"],
      ["18", "1"],
    ]);
    expect(codesOf(method(table, ["sex"], 2))).toEqual(["column.missing /fields/0"]);
    expect(codesOf(method(table, fields, 2))).toEqual(["value.not-a-number /fields/1/dictionary/0"]);
    expect(codesOf(method(table, ["age"], 3))).toEqual(["limit.out-of-range /k"]);
    expect(codesOf(method(table, ["age"], 1.5))).toEqual(["limit.out-of-range /k"]);
    expect(codesOf(method(table, [], 2))).toEqual(["limit.out-of-range /k"]);
  });
});

describe("microaggregate", () => {
  it("takes groups around those that lie furthest from the middle", () => {
    const made = madeOf(
      microaggregate(
        tableOf([
          [10, 0],
          [11, 0],
          [12, 0],
          [50, 0],
          [51, 0],
          [90, 0],
          [91, 0],
          [92, 0],
        ]),
        fields,
        3,
      ),
    );
    expect(made.groups).toBe(2);
    expect(textsOf(made.columns, 8)).toEqual([...Array(5).fill("26.8 0"), ...Array(3).fill("91 0")]);
  });

  it("keeps the mean of every field, but for the rounding of the group means", () => {
    const property = (rows: readonly (readonly number[])[]) => {
      const { columns } = madeOf(microaggregate(tableOf(rows), fields, 2));
      for (const [axis, field] of fields.entries()) {
        const sum = rows.reduce((total, row) => total + (row[axis] ?? 0), 0);
        const after = rows.reduce(
          (total, _, row) => total + Number(textAt({ rows: rows.length, columns }, field, row)),
          0,
        );
        expect(Math.abs(sum - after) / rows.length).toBeLessThanOrEqual(0.005 + 1e-9);
      }
    };
    fc.assert(fc.property(people, property), { numRuns: 200 });
  });
});

describe("mondrian", () => {
  it("publishes ranges that hold the number, as narrow as their records", () => {
    const property = (rows: readonly (readonly number[])[]) => {
      const { columns } = madeOf(mondrian(tableOf(rows), fields, 2));
      for (const members of classesOfTexts({ rows: rows.length, columns }, fields).values()) {
        for (const [axis, field] of fields.entries()) {
          const own = members.map((row) => rows[row]?.[axis] ?? 0);
          const [least, greatest] = [Math.min(...own), Math.max(...own)];
          const text = textAt({ rows: rows.length, columns }, field, members[0] ?? 0);
          expect(text).toBe(least === greatest ? String(least) : `${least}–${greatest}`);
        }
      }
    };
    fc.assert(fc.property(people, property), { numRuns: 200 });
  });

  it("splits no further than both halves allow", () => {
    const made = madeOf(
      mondrian(
        tableOf([
          [1, 0],
          [2, 0],
          [3, 0],
          [4, 0],
          [5, 0],
          [6, 0],
          [7, 0],
        ]),
        fields,
        3,
      ),
    );
    expect([made.classes, textsOf(made.columns, 7)[0], textsOf(made.columns, 7)[6]]).toEqual([2, "1–4 0", "5–7 0"]);
  });
});

describe("topBottomCoded", () => {
  const column = (texts: readonly string[]): Column =>
    columnsOf(
      ["n"],
      texts.map((text) => [text]),
    ).columns.n ?? { dictionary: [], codes: [] };

  it("joins what lies at or beyond a limit, and leaves the rest", () => {
    const coded = madeOf(topBottomCoded(column(["9", "14", "15", "64", "65", "99"]), { bottom: 14, top: 65 }));
    expect(coded).toEqual({ dictionary: ["≤14", "15", "64", "≥65"], codes: Int32Array.of(0, 0, 1, 2, 3, 3) });
    expect(madeOf(topBottomCoded(column(["-1.5", "2"]), { bottom: -1 })).dictionary).toEqual(["≤-1", "2"]);
  });

  it("with the limits for k leaves no end to fewer than k records", () => {
    const property = (numbers: readonly number[], k: number) => {
      const given = column(numbers.map(String));
      const limits = codingLimits(given, k);
      if (!limits.ok) return;
      const coded = madeOf(topBottomCoded(given, limits.value));
      const texts = Array.from(coded.codes, (code) => coded.dictionary[code]);
      const sorted = numbers
        .map((number, at) => ({ number, text: texts[at] }))
        .sort((one, other) => one.number - other.number);
      for (const end of [sorted[0], sorted.at(-1)])
        expect(texts.filter((text) => text === end?.text).length).toBeGreaterThanOrEqual(k);
    };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }),
        fc.integer({ min: 2, max: 5 }),
        property,
      ),
    );
  });

  it("refuses what is no number, and limits that meet", () => {
    expect(codesOf(topBottomCoded(column(["1", "one"]), {}))).toEqual(["value.not-a-number /dictionary/1"]);
    expect(codesOf(topBottomCoded(column(["1"]), { bottom: 5, top: 5 }))).toEqual(["limit.out-of-range /limits"]);
    expect(codesOf(codingLimits(column(["1", "2", "3"]), 2))).toEqual(["limit.out-of-range /k"]);
    expect(codesOf(codingLimits(column(["1", "one", "2", "3"]), 2))).toEqual(["value.not-a-number /dictionary/1"]);
    expect(codesOf(codingLimits(column(["7", "7", "7", "7"]), 2))).toEqual(["limit.out-of-range /k"]);
  });
});
