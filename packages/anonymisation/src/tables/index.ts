/**
 * Tables of counts and how they become publishable.
 *
 * @module @nrs-kit/anonymisation/tables
 */
export type { SuppressedInterval, TableAudit } from "./audit-table.js";
export { auditTable } from "./audit-table.js";
export type { CodedRow, CountedCell, CountTable } from "./count-table.js";
export { countTable } from "./count-table.js";
export type { CellKeys, Dimension } from "./dimension.js";
export { MAX_CELLS, MAX_CELLS_OF_THREE, MAX_DIMENSIONS } from "./dimension.js";
export type { Bounds } from "./integer-bounds.js";
export type { ReleaseOptions, TableRelease } from "./release-table.js";
export { releaseTable } from "./release-table.js";
export type { ReleasedCell, ReleasedTable, TableGuarantee, ZeroPolicy } from "./released-table.js";
