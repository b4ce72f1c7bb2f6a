import type { CellKeys, Dimension } from "./dimension.js";
import type { ReleasedTable } from "./released-table.js";

/** A table that was published, and the part of the population that it counts. */
export interface LedgerRelease {
  /** Identifies the release in the ledger. */
  readonly id: string;
  /** The codes that all its rows share, such as a month; nothing for a table of everybody. */
  readonly within: CellKeys;
  readonly table: ReleasedTable;
}

/**
 * Every table that was published about one population, in one frame: the dimensions by which any of them counts. A month is
 * a dimension too, and the table of a month is the part of the population within it.
 */
export interface ReleaseLedger {
  readonly dimensions: readonly Dimension[];
  readonly releases: readonly LedgerRelease[];
}
