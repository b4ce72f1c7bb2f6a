import fc from "fast-check";
import type { Dimension } from "../src/tables/dimension.js";
import { coordinatesOf, isInner, keysOf, shapeOf, sumsOf } from "../src/tables/table-shape.js";

/** Dimensions f0, f1, … of these sizes, and a count for each inner cell in the order of the table. */
export interface InventedTable {
  readonly dimensions: readonly Dimension[];
  readonly inner: readonly number[];
}

/** Invented tables of these sizes; counts are often zero or small, since that is where a table is in danger. */
export function fixedShape(sizes: readonly number[], most = 30): fc.Arbitrary<InventedTable> {
  const dimensions = sizes.map((size, place) => ({
    field: `f${place}`,
    codes: Array.from({ length: size }, (_, code) => `c${code}`),
  }));
  const length = sizes.reduce((product, size) => product * size, 1);
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: most }));
  return fc.array(count, { minLength: length, maxLength: length }).map((inner) => ({ dimensions, inner }));
}

/** Invented tables of one to three small dimensions. */
export function anyShape(most = 30): fc.Arbitrary<InventedTable> {
  const size = fc.integer({ min: 1, max: 4 });
  return fc.array(size, { minLength: 1, maxLength: 3 }).chain((sizes) => fixedShape(sizes, most));
}

/** Rows that count to the table. */
export function rowsOf({ dimensions, inner }: InventedTable): Record<string, string>[] {
  const shape = shapeOf(dimensions);
  const cells = [...Array(shape.cells).keys()].filter((cell) => isInner(shape, cell));
  return cells.flatMap((cell, place) => Array.from({ length: inner[place] ?? 0 }, () => ({ ...keysOf(shape, cell) })));
}

/** The counts of all cells, totals included, of the table with these inner counts. */
export function countsOf({ dimensions, inner }: InventedTable): number[] {
  const shape = shapeOf(dimensions);
  const counts = new Array<number>(shape.cells).fill(0);
  const cells = [...Array(shape.cells).keys()].filter((cell) => isInner(shape, cell));
  for (const [place, cell] of cells.entries()) {
    for (const sum of sumsOf(shape, coordinatesOf(shape, cell))) counts[sum] = (counts[sum] ?? 0) + (inner[place] ?? 0);
  }
  return counts;
}
