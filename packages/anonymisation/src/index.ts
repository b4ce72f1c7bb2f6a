/**
 * How records about people become publishable, with a guarantee that can be checked.
 *
 * @module @nrs-kit/anonymisation
 */
export type { AnonymisationRefusalCode } from "./generated/refusal-code.js";
export type { Hierarchy, HierarchyLevel } from "./hierarchy/compile-hierarchy.js";
export { compileHierarchy } from "./hierarchy/compile-hierarchy.js";
export { type LocalRecodingTask, recodeLocally } from "./local/recode-locally.js";
export type { PopulationModel } from "./models/population-model.js";
export type { PrivacyModel, SensitiveModel } from "./models/privacy-model.js";
export { type ReleasePageInput, releasePage } from "./page/release-page.js";
export { type HierarchyTable, hierarchyDigest } from "./policy/hierarchy-table.js";
export { parsePolicy } from "./policy/parse-policy.js";
export type { HierarchyTables } from "./policy/task-of-policy.js";
export { anonymise } from "./release/anonymise.js";
export { anonymiseInParts } from "./release/anonymise-in-parts.js";
export { type CertificateIssue, certificateOf } from "./release/certificate-of.js";
export type { ReidentificationRisk } from "./release/measure-risk.js";
export { measureRisk } from "./release/measure-risk.js";
export type { AnonymisedRelease } from "./release/prepare-release.js";
export type { ReleaseHost } from "./release/record-of.js";
export type { RunningHash } from "./release/running-hash.js";
export { rowsOf } from "./release/table-digest.js";
export { type ReleaseEvidence, verifyAnonymised } from "./release/verify-anonymised.js";
export type { ReleaseClaim, VerifiedRelease } from "./release/verify-release.js";
export { verifyRelease } from "./release/verify-release.js";
export { writtenRows } from "./release/written-rows.js";
export { MAX_COMBINATIONS, type MinimalUniques, minimalUniques, type SpecialUnique } from "./risk/minimal-uniques.js";
export type { Column, ColumnTable } from "./search/column.js";
export { columnsOf } from "./search/column.js";
export { type GeneralisationTask, MAX_GENERALISATIONS } from "./search/generalisation-task.js";
export { type Generalisation, generalise } from "./search/generalise.js";
export { generaliseInParts, type SearchInParts } from "./search/generalise-in-parts.js";
export type { LocalMetric } from "./search/local-metric.js";
export type { MetricName } from "./search/metric.js";
export { type PartOutcome, type SearchPart, searchPart } from "./search/search-part.js";
export type { SearchProgress, SearchWatch } from "./search/search-watch.js";
export { soundTable, tableOfRows } from "./search/table-of-rows.js";
export * from "./tables/index.js";
