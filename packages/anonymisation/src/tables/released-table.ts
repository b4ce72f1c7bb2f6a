import type { CellKeys, Dimension } from "./dimension.js";

/** A cell of a published table: its count, or that it is suppressed. The form of a cell of an aggregate report. */
export interface ReleasedCell {
  readonly keys: CellKeys;
  /** How many rows; absent when suppressed. */
  readonly count?: number;
  readonly suppressed: boolean;
}

/**
 * What happens to cells that count nobody: `publish` shows every zero, so that a reader knows that a suppressed cell
 * counts somebody; `suppress` hides zeros like small counts, except those declared structural.
 */
export type ZeroPolicy = "publish" | "suppress";

/** What a published table promises. It repeats nothing that the cells do not already show. */
export interface TableGuarantee {
  /** Code of the list `anonymisation-model`. */
  readonly model: "aggregate-threshold";
  /** No count from 1 to k-1 is published. */
  readonly k: number;
  /** The interval a reader can compute for a suppressed cell is at least this wide, and reaches k. */
  readonly protectionWidth: number;
  readonly zeros: ZeroPolicy;
  /** Number of cells, totals included. */
  readonly cells: number;
  readonly suppressedCells: number;
  /** The interval audit of the published cells alone has passed. */
  readonly audited: true;
}

/** A table fit for publication. */
export interface ReleasedTable {
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly ReleasedCell[];
  readonly guarantee: TableGuarantee;
}
