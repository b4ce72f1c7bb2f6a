import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyShape } from "../../test/tables.js";
import { hypercubesAround } from "./hypercubes.js";
import { linesOf, shapeOf } from "./table-shape.js";

describe("hypercubesAround", () => {
  it("gives boxes that move their cell and keep every sum", () => {
    fc.assert(
      fc.property(anyShape(), fc.nat(), ({ dimensions }, seed) => {
        const shape = shapeOf(dimensions);
        const cell = seed % shape.cells;
        for (const { rising, falling } of hypercubesAround(shape, cell)) {
          const change = (at: number) => Number(rising.includes(at)) - Number(falling.includes(at));
          expect(change(cell)).toBe(1);
          for (const { total, parts } of linesOf(shape)) {
            expect(parts.reduce((sum, part) => sum + change(part), 0)).toBe(change(total));
          }
        }
      }),
    );
  });

  it("gives one box for each choice of another coordinate in every dimension", () => {
    const shape = shapeOf([
      { field: "a", codes: ["x", "y"] },
      { field: "b", codes: ["x", "y", "z"] },
    ]);
    expect([...hypercubesAround(shape, 0)]).toHaveLength(2 * 3);
  });
});
