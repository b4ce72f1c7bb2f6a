import type { Json, Language, Sha256Function } from "@nrs-kit/domain";
import { composeReferralRequest } from "../compose-referral-request.js";
import type { Message, MessageOf, MessageType } from "../message.js";
import { parseMessage } from "../parse-message.js";
import { enveloped, type MessageGround } from "../sealed-envelope.js";
import { caseDrafts } from "./case-drafts.js";
import { factsOf } from "./facts.js";
import { made } from "./made.js";
import { referralDrafts } from "./referral-drafts.js";
import { type SystemType, systemDrafts } from "./system-drafts.js";
import { type ToldCase, toldCase } from "./told-case.js";

type Drafted = Exclude<MessageType, "referral.requested">;

const drafts = { ...referralDrafts, ...caseDrafts, ...systemDrafts };

/** Which message each answer answers; the others answer the request. */
const ANSWERED: Partial<Readonly<Record<Drafted, Drafted>>> = {
  "referral.info-provided": "referral.info-requested",
  "consent.withdrawal-confirmed": "consent.withdrawn",
  "return.progressed": "return.requested",
  "capacity.answered": "capacity.asked",
  "erasure.confirmed": "erasure.requested",
};

const isReturn = (type: MessageType): boolean => type === "return.requested" || type === "return.progressed";

const isAboutNobody = (type: MessageType): type is SystemType => Object.hasOwn(systemDrafts, type);

const requestOf = ({ caseFile, referral, permit }: ToldCase, seed: number, sha256: Sha256Function) => {
  const facts = factsOf("referral.requested", seed, permit.decidedAt);
  return made(composeReferralRequest({ caseFile, referral, permit, facts }, sha256)).message;
};

const draftOf = (type: Drafted, told: ToldCase) => drafts[type](told);

/** On what ground a message goes: that of the referral, or that it is about nobody. */
const groundOf = (
  type: Drafted,
  way: "out" | "back",
  told: ToldCase,
  seed: number,
  request: MessageOf<"referral.requested">,
): MessageGround => {
  const { referral, consent, after, requestId } = told;
  const answered = ANSWERED[type];
  const question = answered && factsOf(answered, seed, after(draftOf(answered, told).hours)).id;
  const parties = way === "out" ? [referral.from, referral.to] : [referral.to, referral.from];
  const [sender = "", recipient = ""] = parties;
  const between = { conversationId: referral.id, causationId: question ?? requestId, sender, recipient };
  if (isAboutNobody(type)) {
    const { purpose } = consent;
    return { ...between, purpose, legalBasis: "anonymised", sensitivity: "low" };
  }
  const { purpose, legalBasis, consentRef, sensitivity } = request;
  return { ...between, purpose, legalBasis, consentRef, sensitivity };
};

/**
 * An invented message of a type, one that every reader accepts: it tells of the case of a seed, or of the first case after it that
 * came so far. Messages that answer another name the one that the same seed gives, so that pairs fit together.
 *
 * @param type - the type of the message
 * @param seed - a whole number; it decides everything
 * @param sha256 - the hash function of the host
 * @param language - the language of the mark and of the texts
 *
 * @example
 * ```ts
 * import { createHash } from "node:crypto";
 * const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
 * const asked = syntheticMessage("capacity.asked", 1, sha256);
 * asked.body.types; // => ["shelter.short-term"]
 * syntheticMessage("capacity.answered", 1, sha256).causationId === asked.id; // => true
 * ```
 *
 * @since 1.0
 */
export function syntheticMessage<Type extends MessageType>(
  type: Type,
  seed: number,
  sha256: Sha256Function,
  language: Language = "en",
): MessageOf<Type> {
  return messageOf(type, seed, sha256, language) as MessageOf<Type>;
}

function messageOf(type: MessageType, seed: number, sha256: Sha256Function, language: Language): Message {
  const told = toldCase(seed, language, isReturn(type));
  const request = requestOf(told, seed, sha256);
  if (type === "referral.requested") return request;
  const { way, body, hours } = draftOf(type, told);
  const facts = factsOf(type, seed, told.after(hours));
  // A draft is JSON: identifiers, codes, dates and texts about nobody.
  const whole = enveloped(type, body as unknown as Json, groundOf(type, way, told, seed, request), facts, sha256);
  return made(parseMessage(type, whole, sha256)) as Message;
}
