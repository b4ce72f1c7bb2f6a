import { arbitraryOf } from "@nrs-kit/domain/testing";
import type * as fc from "fast-check";
import { digestOf } from "../digest.js";
import { type MessageType, messageSchemas } from "../message.js";
import type { Json } from "../strict-json.js";
import { sha256 } from "./sha256.js";

type Values = Record<string, unknown>;

const EXAMPLE_ID = "0192d3f0-0000-7000-8000-000000000001";
const EXAMPLE_CONSENT = "9e1c5d34-2b7f-4a8e-b3d6-7c5f1a2e0001";

const isExceptional = (basis: unknown): boolean =>
  ["vital-interest-subject", "vital-interest-other", "legal-obligation", "court-order"].includes(String(basis));

/** Makes the body say what the envelope says. */
const agreeing = (type: MessageType, message: Values): Values => {
  const body = { ...(message.body as Values) };
  const { conversationId, sender, recipient, consentRef } = message;
  if (type === "consent.withdrawn") body.consent = consentRef;
  else if (type === "referral.requested")
    body.referral = { ...(body.referral as Values), id: conversationId, from: sender, to: recipient };
  else body.referral = conversationId;
  return body;
};

const ruled = (type: MessageType, message: Values): Values => {
  const { expiresAt: _, ...rest } = message;
  const whole: Values = {
    ...rest,
    sender: "urn:example:ngo",
    recipient: "urn:example:centre",
    sentAt: "2026-11-24T09:00:00Z",
    causationId: EXAMPLE_ID,
    consentRef: EXAMPLE_CONSENT,
    ...(isExceptional(message.legalBasis) ? { exceptionRef: EXAMPLE_CONSENT } : {}),
  };
  const body = agreeing(type, whole);
  return { ...whole, body, digest: digestOf(body as Json, sha256) };
};

/** An arbitrary of messages of a type as JSON: every field occurs and every rule of a message holds. */
export function messageJson(type: MessageType): fc.Arbitrary<Values> {
  // Every schema of an object generates objects.
  return (arbitraryOf(messageSchemas[type]) as fc.Arbitrary<Values>).map((message) => ruled(type, message));
}
