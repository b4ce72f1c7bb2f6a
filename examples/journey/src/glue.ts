/**
 * The glue between `interchange` and `referral`. The two never import each other, so a program that uses both joins
 * them, and this is all it takes: a message that was read and checked tells an event, and the event steps the copy of
 * whoever read it. The request is the one message that steps nothing: it begins the receiver's copy.
 */
import { type Referral, type RefusalCode, type Result, refuse } from "@nrs-kit/domain";
import type { Message, MessageOf } from "@nrs-kit/interchange";
import {
  type ActorRole,
  arrivedReferral,
  type ReferralEvent,
  referralChart,
  type SnapshotOf,
  step,
} from "@nrs-kit/referral";
import { categoriesIn } from "./sent-fields.js";

/** A referral as one of the two agencies keeps it. */
export type Copy = SnapshotOf<typeof referralChart>;

/** The event that a message tells. The sender of the message is who acted; its role comes from the directory. */
function eventTold(message: Message, role: ActorRole): ReferralEvent | undefined {
  const fact = { at: message.sentAt, by: { role, organisation: message.sender } };
  if (message.type === "referral.accepted") return { type: message.type, ...fact };
  if (message.type === "referral.declined") return { type: message.type, ...fact, reason: message.body.reasons };
  if (message.type === "referral.completed") return { type: message.type, ...fact, feedback: message.body.feedback };
  if (message.type === "consent.withdrawn") return { type: message.type, ...fact, consentRef: message.body.consent };
  return undefined;
}

/** Steps a copy by a message. */
export function stepByMessage(copy: Copy, message: Message, role: ActorRole): Result<Copy, RefusalCode> {
  const event = eventTold(message, role);
  return event === undefined ? refuse("event.unknown", "/type") : step(referralChart, copy, event);
}

/** Begins the receiver's copy by the request that arrived. */
export function copyOfRequest(message: MessageOf<"referral.requested">): Result<Copy, RefusalCode> {
  const { referral, caseFile } = message.body;
  // Fields without a disclosure category keep their cardinality in what a receiver sees.
  const { id, persons, from, to, urgency } = referral as Referral;
  const input = { referral: id, person: persons[0] ?? "", from, to, purpose: message.purpose, urgency };
  const consentRefs = message.consentRef === undefined ? [] : [message.consentRef];
  const exception = message.exceptionRef === undefined ? {} : { exceptionRef: message.exceptionRef };
  const { legalBasis: basis, sentAt: decidedAt } = message;
  return arrivedReferral(input, { basis, consentRefs, decidedAt, categories: categoriesIn(caseFile), ...exception });
}
