import type { MessageType } from "@nrs-kit/interchange";
import type { Values } from "./vector.js";

/** Makes the sample body of a message agree with its envelope. */
export const bodyOf = (type: MessageType, body: Values, envelope: Values): Values => {
  const { conversationId, consentRef, sender, recipient } = envelope;
  if (type === "consent.withdrawn") return { ...body, consent: consentRef };
  if (type !== "referral.requested") return "referral" in body ? { ...body, referral: conversationId } : body;
  // The body of a request holds the referral.
  const referral = body.referral as Values;
  return { ...body, referral: { ...referral, id: conversationId, from: sender, to: recipient } };
};
