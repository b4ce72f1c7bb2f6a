/**
 * What the words mean: the case model of the NRS standard with its code lists, identifiers, partial dates, absences,
 * refusals and the privacy annotation of every field.
 *
 * @module @nrs-kit/domain
 */
export { Absence } from "./absence.js";
export { ADULT_AGE, type AgeState, ageStateOf, type KnownAge } from "./age-state.js";
export {
  annotations,
  type FieldAnnotation,
  type FieldClass,
  field,
  named,
  type Reduction,
  schemaNames,
} from "./annotation.js";
export { canonicalJson } from "./canonical-json.js";
export { CaseFile, type CaseFileJson, caseRecords } from "./case-file.js";
export { type CodeListOfSchema, closedList, codeListOf, openList } from "./code-list.js";
export type { CodeLabel, CodeListLabels } from "./code-list-labels.js";
export { Country, countryCodes } from "./countries.js";
export * from "./datatypes/index.js";
export { digestOf, type Sha256Function } from "./digest.js";
export { type CaseRecordName, type Disclosed, DisclosedCaseFile } from "./disclosed-case-file.js";
export { disclosedForm } from "./disclosed-form.js";
export { DisclosedReferral } from "./disclosed-referral.js";
export * from "./entities/index.js";
export { entities, entity } from "./entity.js";
export { BugError, MisuseError } from "./errors.js";
export { directIdentifier, freeTextField, member, operational, quasiIdentifier, sensitiveField } from "./field.js";
export type { FieldTitle } from "./field-title.js";
export {
  type FieldNode,
  fieldTree,
  type Leaf,
  type LeafNode,
  type ListNode,
  leavesOf,
  type ObjectNode,
  undescribedLeaves,
} from "./field-tree.js";
export * from "./generated/code-lists.js";
export type { DomainRefusalCode } from "./generated/refusal-code.js";
export {
  CaseId,
  ConsentFormId,
  ConsentId,
  ExceptionId,
  OrganisationId,
  PersonId,
  ProgrammeId,
  ReferralId,
  WorkerId,
} from "./ids.js";
export type { Json } from "./json.js";
export { canPrecede, type DayInterval, daysOf, wholeYears } from "./partial-date.js";
export {
  CalendarDate,
  Count,
  Currency,
  DateTime,
  Decimal,
  FreeText,
  JsonPointer,
  LanguageTag,
  Line,
  listOf,
  oneOf,
  PartialDate,
  PhoneNumber,
  PublicText,
  Region,
  SemVer,
  Sha256,
  Uri,
  Uuid,
  UuidV7,
  YesNo,
} from "./primitives.js";
export type { Language, RefusalPage, RefusalText } from "./refusal-page.js";
export { AnonymisationPolicy, ColumnRole, UtilityMetric } from "./release/anonymisation-policy.js";
export { PolicyModel } from "./release/policy-model.js";
export { PopulationModel } from "./release/population-model.js";
export { PublishedSeries } from "./release/published-series.js";
export { ColumnName, HierarchyName } from "./release/release-names.js";
export { ReleaseRecord } from "./release/release-record.js";
export { ReportPlan } from "./release/report-plan.js";
export {
  type Accepted,
  accept,
  type Refusal,
  type RefusalCode,
  type Refusals,
  type Refused,
  type Result,
  refusal,
  refuse,
  type Severity,
  settle,
} from "./result.js";
export { caseFileRules, checkCaseFile, type SemanticRule } from "./rules/index.js";
export { SCHEMA_BASE, type SchemaId, SPEC_VERSION, SPEC_VERSIONS, type SpecVersion, schemaId } from "./schema-id.js";
export { dangerouslyReveal, Sensitive, sensitive } from "./sensitive.js";
