import type { Json, Sha256Function } from "@nrs-kit/domain";
import { type RefusalCode, type Result, refuse } from "@nrs-kit/domain";
import type * as z from "zod";
import type { MessageOf, messageSchemas } from "./message.js";
import type { MessageFacts } from "./message-facts.js";
import { parseMessage } from "./parse-message.js";
import { enveloped } from "./sealed-envelope.js";

/** The messages with which a recipient answers a request. */
export type AnswerType = "referral.accepted" | "referral.declined" | "referral.completed";

/** The body of an answer without what the request already says. */
export type AnswerBody<Type extends AnswerType> = Omit<z.input<(typeof messageSchemas)[Type]>["body"], "referral">;

interface ToldServices {
  readonly services?: readonly string[];
  readonly nextStep?: string;
}

/** Where the answer names a service that the request did not ask for. */
const toldBeyond = (request: MessageOf<"referral.requested">, body: object): string | undefined => {
  const asked: readonly (string | undefined)[] = [...(request.body.referral.requestedServices ?? []), undefined];
  // Only feedback names services; its shape is checked with the whole message.
  const { services = [], nextStep } = ("feedback" in body ? (body.feedback ?? {}) : {}) as ToldServices;
  if (services.some((service) => !asked.includes(service))) return "/body/feedback/services";
  return asked.includes(nextStep) ? undefined : "/body/feedback/nextStep";
};

/**
 * Composes the answer to a request. It needs no permit of its own, because it discloses nothing that the request did
 * not: it goes back to the sender, on the same ground, and names no service that was not asked for.
 *
 * Refusals: `message.tells-more-than-asked`, and the findings of the schema.
 *
 * @param type - the type of the answer
 * @param request - the request that was received and checked
 * @param body - what the answer says
 * @param facts - the facts of the message
 * @param sha256 - the hash function of the host
 *
 * @example
 * ```ts
 * import { createHash } from "node:crypto";
 * import { permitDisclosure } from "@nrs-kit/consent";
 *
 * const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
 * const caseFile = exampleCaseFile();
 * const [referral] = caseFile.referrals;
 * const facts = { id: "0192d3f0-0000-7000-8000-000000000001", sequence: 1, sentAt: "2026-11-24T09:00:00Z" };
 * const receiver = { organisation: referral.to, role: "shelter" };
 * const permit = permitDisclosure({ caseFile, consents: caseFile.consents, receiver, purpose: "shelter-placement", now: facts.sentAt }).value;
 * const request = composeReferralRequest({ caseFile, referral, permit, facts }, sha256).value.message;
 * const answer = composeAnswer("referral.accepted", request, { acceptedOn: facts.sentAt }, facts, sha256);
 * answer.value.recipient; // => "urn:example:ngo"
 * ```
 */
export function composeAnswer<Type extends AnswerType>(
  type: Type,
  request: MessageOf<"referral.requested">,
  body: AnswerBody<Type>,
  facts: MessageFacts,
  sha256: Sha256Function,
): Result<MessageOf<Type>, RefusalCode> {
  const beyond = toldBeyond(request, body);
  if (beyond !== undefined) return refuse("message.tells-more-than-asked", beyond);
  const { conversationId, id, sender, recipient, purpose, legalBasis, consentRef, exceptionRef, sensitivity } = request;
  const ground = {
    conversationId,
    causationId: id,
    sender: recipient,
    recipient: sender,
    purpose,
    legalBasis,
    consentRef,
    exceptionRef,
    sensitivity,
  };
  // The body is JSON: identifiers, codes and dates.
  const whole = { referral: conversationId, ...body } as unknown as Json;
  return parseMessage(type, enveloped(type, whole, ground, facts, sha256), sha256);
}
