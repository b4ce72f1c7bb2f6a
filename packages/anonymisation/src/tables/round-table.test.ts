import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countTable, tableOf } from "./count-table.js";
import { countsBehind, ROUNDED_TO_FIVE, roundTable, TEN_FIVE_RULE } from "./round-table.js";
import { isInner, shapeOf } from "./table-shape.js";

const dimensions = [
  { field: "sex", codes: ["female", "male"] },
  { field: "form", codes: ["sexual", "labour"] },
];
const shape = shapeOf(dimensions);

/** The table with these counts in its four inner cells, row by row. */
const tableWith = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
  tableOf(shape, [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d]);

const shown = (inner: readonly number[], rule: Parameters<typeof roundTable>[1]) => {
  const made = roundTable(tableWith(inner), rule);
  if (!made.ok) throw new Error(made.refusals[0].code);
  return made.value;
};

describe("roundTable", () => {
  it("rounds each inner cell alone and sums what is shown", () => {
    expect(shown([12, 13, 2, 3], ROUNDED_TO_FIVE).cells.map(({ count }) => count)).toEqual([
      10, 15, 25, 0, 5, 5, 10, 20, 30,
    ]);
  });

  it("suppresses under the rule of ten and five, and marks totals that leave something out", () => {
    const { cells, guarantee } = shown([12, 9, 0, 9], TEN_FIVE_RULE);
    expect(cells.map(({ count, partial }) => `${count}${partial ? " partial" : ""}`)).toEqual([
      "10",
      "undefined",
      "10 partial",
      "undefined",
      "undefined",
      "undefined",
      "10 partial",
      "undefined",
      "10 partial",
    ]);
    expect(guarantee.suppressedCells).toBe(5);
  });

  it("lets no reader conclude more about a cell than the cell itself shows, by trying every table", () => {
    for (const rule of [{ base: 3 }, { base: 4 }, { base: 3, suppressBelow: 2 }, { base: 2, suppressBelow: 5 }]) {
      const behind = new Map<string, { low: number; high: number }[]>();
      const published = new Map<string, ReturnType<typeof shown>>();
      const most = 8;
      for (let code = 0; code < (most + 1) ** 4; code++) {
        const inner = [0, 1, 2, 3].map((place) => Math.floor(code / (most + 1) ** place) % (most + 1));
        const table = shown(inner, rule);
        const text = JSON.stringify(table.cells);
        const ranges = behind.get(text) ?? inner.map((count) => ({ low: count, high: count }));
        for (const [place, range] of ranges.entries()) {
          range.low = Math.min(range.low, inner[place] ?? 0);
          range.high = Math.max(range.high, inner[place] ?? 0);
        }
        behind.set(text, ranges);
        published.set(text, table);
      }
      for (const [text, ranges] of behind) {
        const table = published.get(text);
        const stated = table?.cells.flatMap((cell, place) =>
          isInner(shape, place) ? [countsBehind(cell, table.guarantee)] : [],
        );
        expect(ranges).toEqual(stated?.map(({ low, high }) => ({ low, high: Math.min(high, most) })));
      }
    }
  });

  it("is off by at most half the base in a cell, and by as many halves as it sums in a total", () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), fc.integer({ min: 2, max: 20 }), (inner, base) => {
        const truth = tableWith(inner).cells;
        for (const [place, { count: one = 0 }] of shown(inner, { base }).cells.entries()) {
          const parts = place === 8 ? 4 : isInner(shape, place) ? 1 : 2;
          expect(Math.abs(one - (truth[place]?.count ?? 0))).toBeLessThanOrEqual((parts * base) / 2);
        }
      }),
    );
  });

  it.each([
    [{ base: 1 }, "rounding.base-out-of-range"],
    [{ base: 2.5 }, "rounding.base-out-of-range"],
    [{ base: 5, suppressBelow: -1 }, "threshold.out-of-range"],
  ])("refuses the rule %j", (rule, code) => {
    const made = roundTable(tableWith([1, 2, 3, 4]), rule);
    expect(made.ok || made.refusals[0].code).toBe(code);
  });

  it("refuses a table whose totals do not add up", () => {
    const wrong = tableOf(shape, [1, 1, 3, 1, 1, 2, 2, 2, 4]);
    const made = roundTable(wrong, ROUNDED_TO_FIVE);
    expect(made.ok || made.refusals[0].code).toBe("table.inconsistent");
  });

  it("shows nobody where there is nobody", () => {
    const counted = countTable([], { dimensions });
    const made = counted.ok ? roundTable(counted.value, ROUNDED_TO_FIVE) : undefined;
    expect(made?.ok && made.value.cells.every(({ count }) => count === 0)).toBe(true);
  });
});
