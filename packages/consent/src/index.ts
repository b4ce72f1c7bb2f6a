/**
 * Whether a disclosure is lawful and agreed to: decision rules, permits as evidence, and the projection of a case onto
 * what one receiver may see.
 *
 * @module @nrs-kit/consent
 */
export { type ConsentQuestion, consentFault } from "./consent-fault.js";
export { type Decision, decide } from "./decide.js";
export { type DecisionProfile, type DecisionRequest, defaultDecisionProfile } from "./decision-request.js";
export { type Disclosure, disclose } from "./disclose.js";
export { discloseReferral, type ReferralDisclosure } from "./disclose-referral.js";
export { type DisclosureLevel, lowerOf } from "./disclosure-level.js";
export {
  type CategoryDecision,
  type DisclosurePermit,
  isDisclosurePermit,
  type PermitEvidence,
} from "./disclosure-permit.js";
export { type ExceptionQuestion, exceptionFault } from "./exception-fault.js";
export { type Exclusion, isExcludedReceiver } from "./exclusion.js";
export { categorySensitivity, legalObligationCap, matrix, type RuleId, ruleTexts } from "./generated/decision-table.js";
export type { ConsentRefusalCode } from "./generated/refusal-code.js";
export { type DisclosureRequest, permitDisclosure } from "./permit-disclosure.js";
export { type CategoryPreview, type DisclosurePreview, previewDisclosure } from "./preview-disclosure.js";
export type { Explained } from "./projection.js";
export { reasonOfRule } from "./reason-of-rule.js";
export type { Receiver } from "./receiver.js";
export { type FieldView, type ReceiverView, receiverPairs, receiverView } from "./receiver-view.js";
export { decidedByPerson, representativeVerified } from "./representative.js";
export { type CopyDecision, copyRetention, type ReceivedCopy } from "./retention/copy-retention.js";
export {
  type RetentionAction,
  type RetentionDecision,
  type RetentionQuestion,
  type RetentionRule,
  retentionDecision,
  retentionRules,
} from "./retention/retention-decision.js";
export {
  loadRetention,
  placeholderRetention,
  type RetentionParameter,
  type RetentionProfile,
  type SourceMark,
} from "./retention/retention-profile.js";
export {
  afterConsentEnds,
  type ConsentEndPlan,
  type ConsentEndQuestion,
  type HolderEffect,
  type HolderStep,
} from "./sharing/after-consent-ends.js";
export { type Holder, type ShareGraph, shareGraph } from "./sharing/share-graph.js";
export type { Grounds } from "./sharing/standing.js";
