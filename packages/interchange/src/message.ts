import { type DataCategoryCode, type SpecVersion, schemaNames } from "@nrs-kit/domain";
import * as z from "zod";
import { envelopeOf11 } from "./envelope.js";
import { AlertPublished } from "./messages/alert-published.js";
import { CapacityAnswered } from "./messages/capacity-answered.js";
import { CapacityAsked } from "./messages/capacity-asked.js";
import { CaseMerged } from "./messages/case-merged.js";
import { CaseShared } from "./messages/case-shared.js";
import { CaseTransferred } from "./messages/case-transferred.js";
import { CaseUpdated } from "./messages/case-updated.js";
import { ConsentGranted } from "./messages/consent-granted.js";
import { ConsentWithdrawalConfirmed } from "./messages/consent-withdrawal-confirmed.js";
import { ConsentWithdrawn } from "./messages/consent-withdrawn.js";
import { DirectoryPublished } from "./messages/directory-published.js";
import { ErasureConfirmed } from "./messages/erasure-confirmed.js";
import { ErasureRequested } from "./messages/erasure-requested.js";
import { MessageRefused } from "./messages/message-refused.js";
import { ReferralAccepted } from "./messages/referral-accepted.js";
import { ReferralCancelled } from "./messages/referral-cancelled.js";
import { ReferralClosed } from "./messages/referral-closed.js";
import { ReferralCompleted } from "./messages/referral-completed.js";
import { ReferralDeclined } from "./messages/referral-declined.js";
import { ReferralInfoProvided } from "./messages/referral-info-provided.js";
import { ReferralInfoRequested } from "./messages/referral-info-requested.js";
import { ReferralProgressed } from "./messages/referral-progressed.js";
import { ReferralReceived } from "./messages/referral-received.js";
import { ReferralRequested } from "./messages/referral-requested.js";
import { ReferralWaitlisted } from "./messages/referral-waitlisted.js";
import { ReturnProgressed } from "./messages/return-progressed.js";
import { ReturnRequested } from "./messages/return-requested.js";
import { StatisticsSubmitted } from "./messages/statistics-submitted.js";

/** The messages of the standard by their type, in the order of the catalogue. */
export const messageSchemas = {
  "referral.requested": ReferralRequested,
  "referral.received": ReferralReceived,
  "referral.accepted": ReferralAccepted,
  "referral.declined": ReferralDeclined,
  "referral.waitlisted": ReferralWaitlisted,
  "referral.info-requested": ReferralInfoRequested,
  "referral.info-provided": ReferralInfoProvided,
  "referral.progressed": ReferralProgressed,
  "referral.completed": ReferralCompleted,
  "referral.closed": ReferralClosed,
  "referral.cancelled": ReferralCancelled,
  "consent.granted": ConsentGranted,
  "consent.withdrawn": ConsentWithdrawn,
  "consent.withdrawal-confirmed": ConsentWithdrawalConfirmed,
  "case.shared": CaseShared,
  "case.transferred": CaseTransferred,
  "case.updated": CaseUpdated,
  "case.merged": CaseMerged,
  "return.requested": ReturnRequested,
  "return.progressed": ReturnProgressed,
  "capacity.asked": CapacityAsked,
  "capacity.answered": CapacityAnswered,
  "directory.published": DirectoryPublished,
  "statistics.submitted": StatisticsSubmitted,
  "alert.published": AlertPublished,
  "erasure.requested": ErasureRequested,
  "erasure.confirmed": ErasureConfirmed,
  "message.refused": MessageRefused,
} as const;

/** The type of a message that this version can compose and check. */
export type MessageType = keyof typeof messageSchemas;

/** The types of message, in the order of the catalogue. */
export const messageTypes: readonly MessageType[] = Object.keys(messageSchemas) as MessageType[];

const schema11 = (type: MessageType): z.ZodObject => {
  const schema = z.strictObject({ ...envelopeOf11(type), body: messageSchemas[type].shape.body });
  schemaNames.add(schema, { id: type, title: type, description: `A message of the type ${type}.` });
  return schema;
};

type SchemasByType = Readonly<Record<MessageType, z.ZodObject>>;

/** The messages of each version of the standard by their type. Version 1.1 changed the envelope and no body. */
export const messageSchemasOf: Readonly<Record<SpecVersion, SchemasByType>> = {
  "1.0": messageSchemas,
  // Every type of the catalogue is a key.
  "1.1": Object.fromEntries(messageTypes.map((type) => [type, schema11(type)])) as SchemasByType,
};

/** A message of one type, of any version: what a later version added may be missing. */
export type MessageOf<Type extends MessageType> = Omit<
  z.infer<(typeof messageSchemas)[Type]>,
  "schema" | "specVersion"
> & {
  readonly schema: string;
  readonly specVersion: SpecVersion;
  readonly categories?: readonly DataCategoryCode[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** A message. */
export type Message = { readonly [Type in MessageType]: MessageOf<Type> }[MessageType];
