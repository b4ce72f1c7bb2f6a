import type { Json } from "@nrs-kit/domain";
import { digestOf, type LegalBasisCode, type Refusal, refusal, type Sha256Function } from "@nrs-kit/domain";
import { anonymisedFieldRefusals } from "./anonymised-fields.js";
import { extensionRefusals, type KnownExtensions } from "./extensions.js";
import type { InterchangeRefusalCode } from "./generated/refusal-code.js";
import type { Message, MessageType } from "./message.js";
import { profileRefusals } from "./profiles/profile-rules.js";
import { categoryRefusals } from "./released-categories.js";
import { statisticsRefusals } from "./statistics-rules.js";

const CONSENT_BASES: readonly LegalBasisCode[] = ["consent", "guardian-consent"];
const EXCEPTION_BASES: readonly LegalBasisCode[] = [
  "vital-interest-subject",
  "vital-interest-other",
  "legal-obligation",
  "court-order",
];

type Found = Refusal<InterchangeRefusalCode>;

const citations = ({ legalBasis, consentRef, exceptionRef }: Message): readonly Found[] => [
  ...(CONSENT_BASES.includes(legalBasis) && consentRef === undefined
    ? [refusal("message.consent-not-cited" as const, "/consentRef")]
    : []),
  ...(EXCEPTION_BASES.includes(legalBasis) && exceptionRef === undefined
    ? [refusal("message.exception-not-cited" as const, "/exceptionRef")]
    : []),
];

const order = ({ sentAt, expiresAt, sender, recipient }: Message): readonly Found[] => [
  ...(expiresAt !== undefined && Date.parse(expiresAt) <= Date.parse(sentAt)
    ? [refusal("message.expires-before-sent" as const, "/expiresAt")]
    : []),
  ...(sender === recipient ? [refusal("message.sent-to-itself" as const, "/recipient")] : []),
];

/** A statement of the body, and what the envelope says about the same. */
type Pair = readonly [pointer: string, inBody: unknown, inEnvelope: unknown];

const pairsOf = (message: Message): readonly Pair[] => {
  const { conversationId, consentRef, causationId, sender, recipient, purpose } = message;
  switch (message.type) {
    case "referral.requested": {
      const { id, to, from } = message.body.referral;
      return [
        ["/body/referral/id", id, conversationId],
        ["/body/referral/to", to, recipient],
        ["/body/referral/from", from, sender],
      ];
    }
    case "consent.granted": {
      const { consent } = message.body;
      const named = consentRef === undefined ? [] : [["/body/consent/id", consent.id, consentRef] as const];
      return [
        ...named,
        ["/body/consent/recipient", consent.recipient, recipient],
        ["/body/consent/purpose", consent.purpose, purpose],
      ];
    }
    case "consent.withdrawn":
      return [["/body/consent", message.body.consent, consentRef]];
    case "consent.withdrawal-confirmed":
      return consentRef === undefined ? [] : [["/body/consent", message.body.consent, consentRef]];
    case "message.refused":
      return causationId === undefined ? [] : [["/body/report/messageId", message.body.report.messageId, causationId]];
    default:
      return "referral" in message.body ? [["/body/referral", message.body.referral, conversationId]] : [];
  }
};

/** Where the body names again what the envelope says, both must agree. */
const agreement = (message: Message): readonly Found[] =>
  pairsOf(message)
    .filter(([, inBody, inEnvelope]) => inBody !== inEnvelope)
    .map(([pointer]) => refusal("message.body-disagrees-with-envelope", pointer));

/** The messages that answer another one. */
const ANSWERS: readonly MessageType[] = [
  "referral.received",
  "referral.accepted",
  "referral.declined",
  "referral.waitlisted",
  "referral.info-requested",
  "referral.info-provided",
  "referral.completed",
  "consent.withdrawal-confirmed",
  "return.progressed",
  "capacity.answered",
  "erasure.confirmed",
  "message.refused",
];

const cause = ({ type, causationId }: Message): readonly Found[] =>
  ANSWERS.includes(type) && causationId === undefined ? [refusal("message.answers-nothing", "/causationId")] : [];

const digest = (message: Message, body: Json, sha256: Sha256Function): readonly Found[] =>
  digestOf(body, sha256) === message.digest ? [] : [refusal("message.digest-differs", "/digest")];

/**
 * The rules of a message that its schema cannot say: what is cited, in which order, and that the digest is that of the
 * body.
 *
 * @param message - the message, which has its shape
 * @param body - the body as it stands in the document
 * @param sha256 - the hash function of the host
 * @param known - the extensions that the reader knows
 */
export function messageRefusals(
  message: Message,
  body: Json,
  sha256: Sha256Function,
  known?: KnownExtensions,
): readonly Found[] {
  return [
    ...citations(message),
    ...order(message),
    ...agreement(message),
    ...cause(message),
    ...digest(message, body, sha256),
    ...anonymisedFieldRefusals(message),
    ...statisticsRefusals(message),
    ...categoryRefusals(message, body),
    ...extensionRefusals(message, known),
    ...profileRefusals(message, body, known),
  ];
}
