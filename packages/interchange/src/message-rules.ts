import { type LegalBasisCode, type Refusal, refusal } from "@nrs-kit/domain";
import { digestOf, type Sha256Function } from "./digest.js";
import type { InterchangeRefusalCode } from "./generated/refusal-code.js";
import type { Message } from "./message.js";
import type { Json } from "./strict-json.js";

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

/** Where the body names again what the envelope says, both must agree. */
const agreement = (message: Message): readonly Found[] => {
  const pairs: readonly (readonly [string, unknown, unknown])[] =
    message.type === "consent.withdrawn"
      ? [["/body/consent", message.body.consent, message.consentRef]]
      : message.type === "referral.requested"
        ? [
            ["/body/referral/id", message.body.referral.id, message.conversationId],
            ["/body/referral/to", message.body.referral.to, message.recipient],
            ["/body/referral/from", message.body.referral.from, message.sender],
          ]
        : [["/body/referral", message.body.referral, message.conversationId]];
  return pairs
    .filter(([, inBody, inEnvelope]) => inBody !== inEnvelope)
    .map(([pointer]) => refusal("message.body-disagrees-with-envelope", pointer));
};

const cause = (message: Message): readonly Found[] => {
  const answers = message.type !== "referral.requested" && message.type !== "consent.withdrawn";
  return answers && message.causationId === undefined ? [refusal("message.answers-nothing", "/causationId")] : [];
};

const digest = (message: Message, body: Json, sha256: Sha256Function): readonly Found[] =>
  digestOf(body, sha256) === message.digest ? [] : [refusal("message.digest-differs", "/digest")];

/**
 * The rules of a message that its schema cannot say: what is cited, in which order, and that the digest is that of the
 * body.
 *
 * @param message - the message, which has its shape
 * @param body - the body as it stands in the document
 * @param sha256 - the hash function of the host
 */
export function messageRefusals(message: Message, body: Json, sha256: Sha256Function): readonly Found[] {
  return [
    ...citations(message),
    ...order(message),
    ...agreement(message),
    ...cause(message),
    ...digest(message, body, sha256),
  ];
}
