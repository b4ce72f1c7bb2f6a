import type { Result } from "@nrs-kit/domain";
import { accept } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { CellKeys, Dimension } from "./dimension.js";
import type { CodedRow } from "./locate-rows.js";
import { locateRows } from "./locate-rows.js";
import type { TableShape } from "./table-shape.js";
import { keysOf } from "./table-shape.js";

/** A cell of a table that is not yet fit for publication. */
export interface CountedCell {
  readonly keys: CellKeys;
  readonly count: number;
}

/** A table of counts with all its totals. It is personal data: only what `releaseTable` returns may be published. */
export interface CountTable {
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly CountedCell[];
}

/**
 * Counts rows by the cross of one to three dimensions, with every total; the order of the rows does not matter.
 * Refuses dimensions that are repeated, empty or too many, and rows that lack a dimension or hold a code not in its
 * list: a row is never dropped or moved to "other" in silence.
 *
 * @example
 * ```ts
 * const sex = { field: "sex", codes: ["female", "male"] };
 * const counted = countTable([{ sex: "female" }, { sex: "male" }, { sex: "female" }], { dimensions: [sex] });
 * counted.value.cells; // => [{ keys: { sex: "female" }, count: 2 }, { keys: { sex: "male" }, count: 1 }, { keys: {}, count: 3 }]
 * ```
 */
export function countTable(
  rows: readonly CodedRow[],
  options: { readonly dimensions: readonly Dimension[] },
): Result<CountTable, AnonymisationRefusalCode> {
  const located = locateRows(rows, options.dimensions);
  if (!located.ok) return located;
  const { shape, cellsOfRow } = located.value;
  const counts = new Array<number>(shape.cells).fill(0);
  for (const cells of cellsOfRow) for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1;
  return accept(tableOf(shape, counts));
}

/** The table with these counts, one for each cell of the shape. */
export function tableOf(shape: TableShape, counts: readonly number[]): CountTable {
  return {
    dimensions: shape.dimensions,
    cells: counts.map((count, cell) => ({ keys: keysOf(shape, cell), count })),
  };
}
