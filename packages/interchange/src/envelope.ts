import {
  Absence,
  CalendarDate,
  ConsentId,
  DataCategoryCode,
  DateTime,
  ExceptionId,
  LegalBasisCode,
  listOf,
  type MessageTypeCode,
  OrganisationId,
  operational,
  PurposeCode,
  ReferralId,
  SemVer,
  SensitivityCode,
  Sha256,
  SPEC_VERSION,
  type SpecVersion,
  schemaId,
  Uri,
  UuidV7,
} from "@nrs-kit/domain";
import * as z from "zod";

const Padding = z.string().max(1_048_576).regex(/^ *$/);

const ListName = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const HEAD = {
  profiles: operational(
    null,
    listOf(Uri, 10),
    "Profiles",
    "The profiles the message claims; all of them must hold.",
  ).optional(),
  codeSetVersions: operational(
    null,
    z.record(ListName, SemVer),
    "Code list versions",
    "The version of each code list the body uses.",
  ),
  id: operational(null, UuidV7, "Identifier", "Identifies the message; unique per sender."),
} as const;

const REST = {
  causationId: operational(null, UuidV7, "Cause", "The message this one answers.").optional(),
  conversationId: operational(null, ReferralId, "Conversation", "The conversation: one for each referral."),
  sequence: operational(
    null,
    z.int().min(1).max(1_000_000),
    "Sequence",
    "The place in the conversation and direction, without gaps.",
  ),
  previous: operational(
    null,
    Sha256,
    "Previous",
    "SHA-256 over the canonical form of the whole previous message of this conversation and direction.",
  ).optional(),
  sentAt: operational(null, DateTime, "Sent at", "When the message was sent."),
  expiresAt: operational(null, DateTime, "Expires at", "When the message is no longer to be processed.").optional(),
  sender: operational(null, OrganisationId, "Sender", "The organisation that sends."),
  recipient: operational(null, OrganisationId, "Recipient", "The one organisation that receives."),
  purpose: operational(null, PurposeCode, "Purpose", "What the recipient will do with the data."),
  legalBasis: operational(null, LegalBasisCode, "Legal basis", "What makes the disclosure lawful."),
  consentRef: operational(
    null,
    ConsentId,
    "Consent",
    "The consent record; required when the basis is a consent.",
  ).optional(),
  consentDigest: operational(null, Sha256, "Consent digest", "The digest of the consent record.").optional(),
  exceptionRef: operational(
    null,
    ExceptionId,
    "Exception",
    "The exception record; required when the basis is an exception.",
  ).optional(),
  sensitivity: operational(null, SensitivityCode, "Sensitivity", "The sensitivity class of the message."),
  retentionUntil: operational(
    null,
    CalendarDate,
    "Retention",
    "The day after which the recipient deletes what it received.",
  ).optional(),
  digest: operational(null, Sha256, "Digest", "SHA-256 over the canonical form (RFC 8785) of the body."),
  padding: operational(null, Padding, "Padding", "Blanks that hide the length of the message.").optional(),
  absences: listOf(Absence, 500).optional(),
} as const;

/** What version 1.1 added. */
const SINCE_1_1 = {
  categories: operational(
    null,
    listOf(DataCategoryCode, 14),
    "Categories",
    "The data categories that were released for this message: the body holds data of no other.",
    { since: "1.1" },
  ).optional(),
  extensions: operational(
    null,
    z.record(Uri, z.unknown()),
    "Extensions",
    "What profiles of this message add, by the address under which a profile declares it.",
    { since: "1.1" },
  ).optional(),
} as const;

const versioned = <const Type extends MessageTypeCode, const Version extends SpecVersion>(
  type: Type,
  version: Version,
) =>
  ({
    specVersion: operational(null, z.enum([version]), "Version", "The version of the standard the message follows."),
    schema: operational(null, z.literal(schemaId(type, version)), "Schema", "The schema of this message."),
    ...HEAD,
    type: operational(null, z.literal(type), "Type", "What happened, as a past fact."),
    ...REST,
  }) as const;

/**
 * The fields that surround the body of every message: who, to whom, why, on which basis, in which order.
 *
 * @param type - the type of the message
 *
 * @example
 * ```ts
 * envelopeOf("referral.accepted").type.safeParse("referral.declined").success; // => false
 * ```
 */
export const envelopeOf = <const Type extends MessageTypeCode>(type: Type) => versioned(type, SPEC_VERSION);

/**
 * The fields that surround the body of every message of version 1.1: those of {@link envelopeOf}, the released categories
 * and extensions.
 *
 * @param type - the type of the message
 *
 * @example
 * ```ts
 * envelopeOf11("referral.accepted").categories.safeParse(["identity"]).success; // => true
 * ```
 */
export const envelopeOf11 = <const Type extends MessageTypeCode>(type: Type) =>
  ({ ...versioned(type, "1.1"), ...SINCE_1_1 }) as const;
