import type { TableShape } from "./table-shape.js";
import { cellAt, coordinatesOf } from "./table-shape.js";

/**
 * A way in which suppressed counts can move together without changing any sum: when a cell rises by one, the cells of
 * `rising` rise and those of `falling` fall by one. They are the corners of a box in the table.
 */
export interface Hypercube {
  readonly rising: readonly number[];
  readonly falling: readonly number[];
}

/**
 * Every box that has this cell as a corner. Stepping from one code to another turns the sign (one gains what the other
 * loses); stepping between a code and the total keeps it (the total gains too).
 *
 * Source: the hypercube method of Repsilber (1994), GHMITER in tau-ARGUS, here with totals as corners.
 */
export function* hypercubesAround(shape: TableShape, cell: number): Generator<Hypercube> {
  const here = coordinatesOf(shape, cell);
  const choices = here.map((own, place) => [...Array(shape.sizes[place] ?? 0).keys()].filter((other) => other !== own));
  for (const there of product(choices)) yield boxBetween(shape, here, there);
}

function boxBetween(shape: TableShape, here: readonly number[], there: readonly number[]): Hypercube {
  const rising: number[] = [];
  const falling: number[] = [];
  for (let corner = 0; corner < 2 ** here.length; corner++) {
    let sign = 1;
    const coordinates = here.map((own, place) => {
      const other = there[place] ?? own;
      if (((corner >> place) & 1) === 0) return own;
      const total = (shape.sizes[place] ?? 0) - 1;
      if (own !== total && other !== total) sign = -sign;
      return other;
    });
    (sign > 0 ? rising : falling).push(cellAt(shape, coordinates));
  }
  return { rising, falling };
}

function* product(choices: readonly (readonly number[])[]): Generator<readonly number[]> {
  const [first, ...rest] = choices;
  if (first === undefined) yield [];
  else for (const one of first) for (const tail of product(rest)) yield [one, ...tail];
}
