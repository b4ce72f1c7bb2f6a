import type { Grouping } from "./grouping.js";

/** Several groupings of the same codes side by side: a row that holds a cell for each group of each of them. */
export interface CellRow {
  /** For each code its cells, one of each grouping. */
  readonly cellsOf: Int32Array;
  /** For each grouping its first cell. */
  readonly begins: readonly number[];
  /** How many cells there are. */
  readonly cells: number;
}

/** Lays groupings of the same codes side by side, in their order. */
export function cellRowOf(groupings: readonly Grouping[]): CellRow {
  const codes = groupings[0]?.groupOf.length ?? 0;
  const cellsOf = new Int32Array(codes * groupings.length);
  const begins: number[] = [];
  let cells = 0;
  for (const [place, { groupOf, groups }] of groupings.entries()) {
    begins.push(cells);
    for (let code = 0, at = place; code < codes; code++, at += groupings.length)
      cellsOf[at] = cells + (groupOf[code] as number);
    cells += groups;
  }
  return { cellsOf, begins, cells };
}
