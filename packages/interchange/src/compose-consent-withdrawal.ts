import type { Consent, RefusalCode, Result, Sha256Function } from "@nrs-kit/domain";
import type { MessageOf } from "./message.js";
import type { MessageFacts } from "./message-facts.js";
import { parseMessage } from "./parse-message.js";
import { enveloped } from "./sealed-envelope.js";

/** The end of a consent, to be told to one recipient. */
export interface ConsentWithdrawalParts {
  /** The record, with status withdrawn, revoked or invalidated and the instant at which it ended. */
  readonly consent: Consent;
  /** The organisation that disclosed under it. */
  readonly sender: string;
  /** The conversation in which the data went. */
  readonly conversationId: string;
  readonly facts: MessageFacts;
}

/**
 * Composes the message `consent.withdrawn`. It needs no permit: nothing may stand between a withdrawal and those who
 * must stop (GDPR, article 7(3)).
 *
 * Refusals: only the findings of the schema, when the record has not ended.
 *
 * @param parts - the ended consent, the sender and the conversation
 * @param sha256 - the hash function of the host
 *
 * @example
 * ```ts
 * const [given] = exampleCaseFile().consents;
 * const facts = { id: "0192d3f0-0000-7000-8000-000000000001", sequence: 2, sentAt: "2026-11-24T09:00:00Z" };
 * const consent = { ...given, status: "withdrawn", endedOn: facts.sentAt };
 * const conversationId = exampleCaseFile().referrals[0].id;
 * composeConsentWithdrawal({ consent, sender: "urn:example:ngo", conversationId, facts }, () => "0".repeat(64)).ok; // => true
 * ```
 */
export function composeConsentWithdrawal(
  { consent, sender, conversationId, facts }: ConsentWithdrawalParts,
  sha256: Sha256Function,
): Result<MessageOf<"consent.withdrawn">, RefusalCode> {
  const { id, recipient, purpose, givenBy, status, endedOn, categories } = consent;
  const legalBasis = givenBy === "self" || givenBy === "support-person" ? "consent" : "guardian-consent";
  const ground = { conversationId, sender, recipient, purpose, legalBasis, consentRef: id, sensitivity: "moderate" };
  // Each category once: a list longer than the catalogue must not stop a withdrawal.
  const body = { consent: id, status, endedOn: endedOn ?? "", categories: [...new Set(categories)] };
  return parseMessage("consent.withdrawn", enveloped("consent.withdrawn", body, ground, facts, sha256), sha256);
}
