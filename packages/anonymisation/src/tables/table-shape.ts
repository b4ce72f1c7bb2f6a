import type { CellKeys, Dimension } from "./dimension.js";

/**
 * A line of a table: a total and the cells that it sums, all but one coordinate being equal. Every relation between the
 * cells of a table with all its margins is a sum of such lines.
 */
export interface Line {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * The geometry of a table with all its margins. A cell is a number; along a dimension of n codes it has coordinate
 * 0..n-1 for a code and n for the total. The first dimension varies slowest and totals come last.
 */
export interface TableShape {
  readonly dimensions: readonly Dimension[];
  /** Number of coordinates along each dimension: its codes and the total. */
  readonly sizes: readonly number[];
  /** Distance between neighbours along each dimension. */
  readonly strides: readonly number[];
  readonly cells: number;
}

/** The geometry of the cross of these dimensions. */
export function shapeOf(dimensions: readonly Dimension[]): TableShape {
  const sizes = dimensions.map((one) => one.codes.length + 1);
  const strides = sizes.map((_, place) => sizes.slice(place + 1).reduce((product, size) => product * size, 1));
  return { dimensions, sizes, strides, cells: sizes.reduce((product, size) => product * size, 1) };
}

/** The coordinates of a cell, one for each dimension. */
export function coordinatesOf(shape: TableShape, cell: number): number[] {
  return shape.sizes.map((size, place) => Math.floor(cell / at(shape.strides, place)) % size);
}

/** The cell at these coordinates. */
export function cellAt(shape: TableShape, coordinates: readonly number[]): number {
  return coordinates.reduce((sum, coordinate, place) => sum + coordinate * at(shape.strides, place), 0);
}

/** The keys of a cell: totals are left out. */
export function keysOf(shape: TableShape, cell: number): CellKeys {
  const coordinates = coordinatesOf(shape, cell);
  const entries = shape.dimensions.flatMap((dimension, place) => {
    const code = dimension.codes[at(coordinates, place)];
    return code === undefined ? [] : [[dimension.field, code] as const];
  });
  return Object.fromEntries(entries);
}

/** The cell that these keys name, or `undefined` when a field or a code is not of this table. */
export function cellOf(shape: TableShape, keys: CellKeys): number | undefined {
  const fields = Object.keys(keys);
  if (fields.some((field) => shape.dimensions.every((dimension) => dimension.field !== field))) return undefined;
  const coordinates = shape.dimensions.map((dimension) => {
    const code = Object.hasOwn(keys, dimension.field) ? keys[dimension.field] : undefined;
    return code === undefined ? dimension.codes.length : dimension.codes.indexOf(code);
  });
  return coordinates.includes(-1) ? undefined : cellAt(shape, coordinates);
}

/** Whether a cell has a code in every dimension, that is, sums no other cell. */
export function isInner(shape: TableShape, cell: number): boolean {
  return coordinatesOf(shape, cell).every((coordinate, place) => coordinate < at(shape.sizes, place) - 1);
}

/** Every line of the table, dimension by dimension. */
export function linesOf(shape: TableShape): readonly Line[] {
  return shape.sizes.flatMap((size, place) => {
    const stride = at(shape.strides, place);
    return [...Array(shape.cells).keys()]
      .filter((cell) => Math.floor(cell / stride) % size === size - 1)
      .map((total) => ({
        total,
        parts: [...Array(size - 1).keys()].map((step) => total - (step + 1) * stride).reverse(),
      }));
  });
}

/** Every cell that sums the rows of an inner cell: the cell and each of its totals. */
export function sumsOf(shape: TableShape, coordinates: readonly number[]): number[] {
  return coordinates.reduce<number[]>(
    (cells, coordinate, place) => {
      const stride = at(shape.strides, place);
      const total = at(shape.sizes, place) - 1;
      return cells.flatMap((cell) => [cell + coordinate * stride, cell + total * stride]);
    },
    [0],
  );
}

/** A number for every cell: what `inner` says of an inner cell, and its sum for a total. */
export function summedUp(shape: TableShape, inner: (cell: number) => number): number[] {
  const sums = new Array<number>(shape.cells).fill(0);
  for (let cell = 0; cell < shape.cells; cell++) {
    if (!isInner(shape, cell)) continue;
    const value = inner(cell);
    for (const sum of sumsOf(shape, coordinatesOf(shape, cell))) sums[sum] = at(sums, sum) + value;
  }
  return sums;
}

function at(numbers: readonly number[], place: number): number {
  return numbers[place] ?? 0;
}
