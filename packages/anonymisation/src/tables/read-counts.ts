import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { CellKeys } from "./dimension.js";
import type { VisibleCounts } from "./suppressed-intervals.js";
import type { TableShape } from "./table-shape.js";
import { cellOf, linesOf } from "./table-shape.js";

/** The part of a cell that its count is read from. */
export interface ReadableCell {
  readonly keys: CellKeys;
  readonly count?: number;
}

/**
 * Reads the counts of a table whose cells stand in the order of its shape; refuses a cell that is missing, out of place or
 * not a whole number, and totals that differ from the sum of their parts where all of them are visible.
 */
export function readCounts(
  shape: TableShape,
  cells: readonly ReadableCell[],
): Result<VisibleCounts, AnonymisationRefusalCode> {
  if (cells.length !== shape.cells) return refuse("table.cells-incomplete", "/cells", { cells: shape.cells });
  for (const [place, { keys, count }] of cells.entries()) {
    if (cellOf(shape, keys) !== place) return refuse("cell.out-of-place", `/cells/${place}/keys`);
    if (count !== undefined && !(Number.isSafeInteger(count) && count >= 0)) {
      return refuse("cell.count-not-whole", `/cells/${place}/count`);
    }
  }
  const counts = cells.map((cell) => cell.count);
  for (const { total, parts } of linesOf(shape)) {
    const sum = parts.reduce((partial, part) => partial + (counts[part] ?? Number.NaN), 0);
    if (counts[total] !== undefined && !Number.isNaN(sum) && sum !== counts[total]) {
      return refuse("table.inconsistent", `/cells/${total}`);
    }
  }
  return accept(counts);
}
