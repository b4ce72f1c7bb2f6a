import { CaseFile, type Language, type Referral, type Sha256Function } from "@nrs-kit/domain";
import { syntheticCase } from "@nrs-kit/domain/synthetic";
import { composeAnswer } from "../compose-answer.js";
import { composeConsentWithdrawal } from "../compose-consent-withdrawal.js";
import { composeReferralRequest } from "../compose-referral-request.js";
import type { Message, MessageOf } from "../message.js";
import { factsFrom } from "./facts.js";
import { made } from "./made.js";
import { permitFor } from "./permit-for.js";

/**
 * The messages of an invented case: what its agencies sent one another about its referral, in their order and as far as it came:
 * the request, the acceptance, the completion, or the end of the consent. Every message is one that a reader accepts. A referral
 * that was never sent has none.
 *
 * @param seed - the seed of the case
 * @param sha256 - the hash function of the host
 * @param language - the language of the mark and of the texts
 *
 * @example
 * ```ts
 * import { createHash } from "node:crypto";
 * const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
 * syntheticConversation(1, sha256).map(({ type }) => type); // => ["referral.requested", "referral.accepted", "referral.completed"]
 * ```
 *
 * @since 1.0
 */
export function syntheticConversation(
  seed: number,
  sha256: Sha256Function,
  language: Language = "en",
): readonly Message[] {
  const caseFile = CaseFile.parse(syntheticCase(seed, language));
  const [referral, consent] = [caseFile.referrals?.[0], caseFile.consents?.[0]];
  if (referral?.sentOn === undefined || consent === undefined) return [];
  const factsOf = factsFrom(seed);
  const permit = permitFor(caseFile, referral, consent, referral.sentOn);
  const facts = factsOf(referral.sentOn, 1);
  const request = made(composeReferralRequest({ caseFile, referral, permit, facts }, sha256)).message;
  const told = [...answersTo(request, referral, factsOf, sha256)];
  if (consent.endedOn === undefined) return [request, ...told];
  const ended = { consent, sender: referral.from, conversationId: referral.id, facts: factsOf(consent.endedOn, 2) };
  return [request, ...told, made(composeConsentWithdrawal(ended, sha256))];
}

function* answersTo(
  request: MessageOf<"referral.requested">,
  { acceptedOn, feedback }: Referral,
  factsOf: ReturnType<typeof factsFrom>,
  sha256: Sha256Function,
): Generator<Message> {
  if (acceptedOn === undefined) return;
  yield made(composeAnswer("referral.accepted", request, { acceptedOn }, factsOf(acceptedOn, 1), sha256));
  if (feedback === undefined) return;
  const { outcome, reportedAt } = feedback;
  const said = { feedback: { outcome, reportedAt } };
  yield made(composeAnswer("referral.completed", request, said, factsOf(reportedAt, 2), sha256));
}
