import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixedShape, rowsOf } from "../../test/tables.js";
import { countTable } from "./count-table.js";

const sex = { field: "sex", codes: ["female", "male"] };
const form = { field: "form", codes: ["sexual", "labour"] };

describe("countTable", () => {
  it("counts every cell of the cross and every total", () => {
    const rows = [
      { sex: "female", form: "sexual" },
      { sex: "female", form: "labour" },
      { sex: "male", form: "labour" },
    ];
    const counted = countTable(rows, { dimensions: [sex, form] });
    expect(counted.ok && counted.value.cells).toEqual([
      { keys: { sex: "female", form: "sexual" }, count: 1 },
      { keys: { sex: "female", form: "labour" }, count: 1 },
      { keys: { sex: "female" }, count: 2 },
      { keys: { sex: "male", form: "sexual" }, count: 0 },
      { keys: { sex: "male", form: "labour" }, count: 1 },
      { keys: { sex: "male" }, count: 1 },
      { keys: { form: "sexual" }, count: 1 },
      { keys: { form: "labour" }, count: 2 },
      { keys: {}, count: 3 },
    ]);
  });

  it("refuses a row with a code that the dimension does not list, naming the row only", () => {
    const counted = countTable([{ sex: "female" }, { sex: "other" }], { dimensions: [sex] });
    expect(counted.ok || counted.refusals).toEqual([
      { code: "row.code-unknown", pointer: "/rows/1", severity: "error", params: { dimension: 0 } },
    ]);
  });

  it("refuses a row that lacks a dimension, even where a prototype would supply one", () => {
    const counted = countTable([{ sex: "female" }], { dimensions: [{ field: "toString", codes: ["x"] }] });
    expect(counted.ok || counted.refusals[0].code).toBe("row.dimension-missing");
  });

  it.each([
    ["no dimension", [], "dimension.count-out-of-range"],
    ["four dimensions", [1, 2, 3, 4].map((n) => ({ field: `f${n}`, codes: ["a"] })), "dimension.count-out-of-range"],
    ["a field twice", [sex, sex], "dimension.repeated"],
    ["no codes", [{ field: "sex", codes: [] }], "dimension.without-codes"],
    ["a code twice", [{ field: "sex", codes: ["a", "b", "a"] }], "dimension.code-repeated"],
    [
      "too many cells in three dimensions",
      ["a", "b", "c"].map((field) => ({ field, codes: [..."ABCDEFG"] })),
      "table.too-large",
    ],
    ["too many cells", [{ field: "n", codes: Array.from({ length: 1000 }, (_, n) => `c${n}`) }], "table.too-large"],
  ])("refuses a table with %s", (_, dimensions, code) => {
    const counted = countTable([], { dimensions });
    expect(counted.ok || counted.refusals.map((one) => one.code)).toEqual([code]);
  });

  it("gives the same table whatever the order of the rows", () => {
    fc.assert(
      fc.property(fixedShape([2, 3]), ({ dimensions, inner }) => {
        const rows = rowsOf({ dimensions, inner });
        expect(countTable(rows.toReversed(), { dimensions })).toEqual(countTable(rows, { dimensions }));
      }),
    );
  });

  it("gives totals that are the number of rows", () => {
    fc.assert(
      fc.property(fixedShape([2, 2, 2]), ({ dimensions, inner }) => {
        const rows = rowsOf({ dimensions, inner });
        const counted = countTable(rows, { dimensions });
        expect(counted.ok && counted.value.cells.at(-1)).toEqual({ keys: {}, count: rows.length });
      }),
    );
  });
});
