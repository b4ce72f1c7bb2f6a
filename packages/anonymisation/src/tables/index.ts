/**
 * Tables of counts and how they become publishable.
 *
 * @module @nrs-kit/anonymisation/tables
 */
export { admitRelease } from "./admit-release.js";
export { auditLedger } from "./audit-ledger.js";
export type { SuppressedInterval, TableAudit } from "./audit-table.js";
export { auditTable } from "./audit-table.js";
export type { CountedCell, CountTable } from "./count-table.js";
export { countTable } from "./count-table.js";
export type { CellKeys, Dimension } from "./dimension.js";
export { MAX_CELLS, MAX_CELLS_OF_THREE, MAX_DIMENSIONS } from "./dimension.js";
export type { Bounds } from "./integer-bounds.js";
export type { CodedRow } from "./locate-rows.js";
export type { KeyedRow, PerturbationGuarantee, PerturbedTable } from "./perturb-table.js";
export { perturbTable } from "./perturb-table.js";
export type { PerturbationLimits, PerturbationRow, PerturbationTable } from "./perturbation-table.js";
export { MAX_CHANGE, perturbationTable } from "./perturbation-table.js";
export { recordKey } from "./record-key.js";
export type { LedgerRelease, ReleaseLedger } from "./release-ledger.js";
export type { ReleaseOptions, TableRelease } from "./release-table.js";
export { releaseTable } from "./release-table.js";
export type { ReleasedCell, ReleasedTable, TableGuarantee, ZeroPolicy } from "./released-table.js";
export type { RoundedCell, RoundedTable, RoundingGuarantee, RoundingRule } from "./round-table.js";
export { countsBehind, ROUNDED_TO_FIVE, roundTable, TEN_FIVE_RULE } from "./round-table.js";
