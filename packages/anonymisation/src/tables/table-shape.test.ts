import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyShape, countsOf } from "../../test/tables.js";
import { cellOf, keysOf, linesOf, shapeOf } from "./table-shape.js";

describe("the shape of a table", () => {
  it("finds each cell again by its keys", () => {
    fc.assert(
      fc.property(anyShape(), ({ dimensions }) => {
        const shape = shapeOf(dimensions);
        for (let cell = 0; cell < shape.cells; cell++) expect(cellOf(shape, keysOf(shape, cell))).toBe(cell);
      }),
    );
  });

  it("finds no cell for a field or code that is not its own", () => {
    const shape = shapeOf([{ field: "sex", codes: ["female"] }]);
    expect(cellOf(shape, { sex: "male" })).toBeUndefined();
    expect(cellOf(shape, { form: "female" })).toBeUndefined();
  });

  it("has lines whose parts sum to their totals", () => {
    fc.assert(
      fc.property(anyShape(), (table) => {
        const counts = countsOf(table);
        for (const { total, parts } of linesOf(shapeOf(table.dimensions))) {
          expect(parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0)).toBe(counts[total]);
        }
      }),
    );
  });
});
