import type * as z from "zod";
import { ConsentWithdrawn } from "./messages/consent-withdrawn.js";
import { ReferralAccepted } from "./messages/referral-accepted.js";
import { ReferralCompleted } from "./messages/referral-completed.js";
import { ReferralDeclined } from "./messages/referral-declined.js";
import { ReferralRequested } from "./messages/referral-requested.js";

/** The messages of the standard by their type. */
export const messageSchemas = {
  "referral.requested": ReferralRequested,
  "referral.accepted": ReferralAccepted,
  "referral.declined": ReferralDeclined,
  "referral.completed": ReferralCompleted,
  "consent.withdrawn": ConsentWithdrawn,
} as const;

/** The type of a message that this version can compose and check. */
export type MessageType = keyof typeof messageSchemas;

/** The types of message, in the order of the catalogue. */
export const messageTypes: readonly MessageType[] = Object.keys(messageSchemas) as MessageType[];

/** A message of one type. */
export type MessageOf<Type extends MessageType> = z.infer<(typeof messageSchemas)[Type]>;

/** A message. */
export type Message = { readonly [Type in MessageType]: MessageOf<Type> }[MessageType];
