/**
 * The standard on the wire: envelope, messages, strict JSON, canonical form, and findings that name a code and a place
 * and never a value. The JSON Schemas are under `@nrs-kit/interchange/schemas/v1/`.
 *
 * @module @nrs-kit/interchange
 */
export { canonicalJson, digestOf, type Json, type Sha256Function } from "@nrs-kit/domain";
export { type CheckHost, checkDocument } from "./check-document.js";
export { compiledSchema } from "./compiled-schema.js";
export { type AnswerBody, type AnswerType, composeAnswer } from "./compose-answer.js";
export { type ConsentWithdrawalParts, composeConsentWithdrawal } from "./compose-consent-withdrawal.js";
export { type ComposedRequest, composeReferralRequest, type ReferralRequestParts } from "./compose-referral-request.js";
export { decodeUtf8 } from "./decode-utf8.js";
export { type Document, type DocumentKind, type DocumentSchema, documentSchemas } from "./document.js";
export type { DocumentCheck, Finding } from "./document-check.js";
export { envelopeOf, envelopeOf11 } from "./envelope.js";
export type { ExtensionCheck, KnownExtensions } from "./extensions.js";
export { profiles } from "./generated/profiles.js";
export type { InterchangeRefusalCode } from "./generated/refusal-code.js";
export { codeListsDigest, schemaDigests } from "./generated/standard-digests.js";
export { jsonPointer } from "./json-pointer.js";
export { checkStandardLock, lockStandard, type StandardFile, StandardLock } from "./lock/standard-lock.js";
export {
  type Message,
  type MessageOf,
  type MessageType,
  messageSchemas,
  messageSchemasOf,
  messageTypes,
} from "./message.js";
export type { MessageFacts } from "./message-facts.js";
export { type MigratedDocument, migrateDocument } from "./migrate/migrate-document.js";
export { parseMessage } from "./parse-message.js";
export { parseShape } from "./parse-shape.js";
export { type Profile, profileAddress } from "./profiles/profile.js";
export { diffSchemas } from "./schema-diff/diff-schemas.js";
export type { ChangeClass, SchemaChange } from "./schema-diff/schema-change.js";
export {
  defaultLimits,
  type JsonLimits,
  type PositionListener,
  parseStrictJson,
  readStrictJson,
  type StrictJsonFault,
} from "./strict-json.js";
