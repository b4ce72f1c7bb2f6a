import type { MessageType } from "@nrs-kit/interchange";
import type { Values } from "./vector.js";

/** Makes the sample body of a message agree with its envelope. */
export const bodyOf = (type: MessageType, body: Values, envelope: Values): Values => {
  const { conversationId, consentRef, causationId, sender, recipient, purpose } = envelope;
  // Each member named below is an object of the body of that type.
  const inner = (name: string) => body[name] as Values;
  switch (type) {
    case "referral.requested":
      return { ...body, referral: { ...inner("referral"), id: conversationId, from: sender, to: recipient } };
    case "consent.granted":
      return { ...body, consent: { ...inner("consent"), id: consentRef, recipient, purpose } };
    case "consent.withdrawn":
    case "consent.withdrawal-confirmed":
      return { ...body, consent: consentRef };
    case "message.refused":
      return { ...body, report: { ...inner("report"), messageId: causationId } };
    default:
      return "referral" in body ? { ...body, referral: conversationId } : body;
  }
};
