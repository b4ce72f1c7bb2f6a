import type { Consent } from "@nrs-kit/domain";
import { composeConsentWithdrawal, composeReferralRequest } from "@nrs-kit/interchange";
import { after, DAYS, HOURS } from "./instants.js";
import { factsFor } from "./mail.js";
import { revisionHash } from "./revision-hash.js";
import { actorAt, move, moveByMessage, post, type Road, type Stretch } from "./road.js";
import { sha256 } from "./sha256.js";
import { permitAt, timesOf } from "./stretches.js";

/** When the person withdraws: in the second week of the service. */
const withdrawnAt = (road: Road): string => after(timesOf(road).began, 6 * DAYS);

/** The next revision of a consent record: ended, and chained to the one before. */
const ended = (consent: Consent, at: string): Consent => {
  const revision: Consent = {
    ...consent,
    status: "withdrawn",
    endedOn: at,
    endReason: "withdrawn-by-person",
    previousRevision: consent.revisionHash,
  };
  return { ...revision, revisionHash: revisionHash(revision) };
};

/** The person withdraws. The word works at once: both sides stop, and the message only carries it. */
export const withdraw: Stretch = (road) => {
  const at = withdrawnAt(road);
  const { from, id: conversationId } = road.referral;
  const consent = road.caseFile.consents?.find(({ id }) => id === road.request?.consentRef);
  if (consent === undefined) return road;
  const gone = ended(consent, at);
  const consents = road.caseFile.consents?.map((one) => (one.id === gone.id ? gone : one)) ?? [];
  const beneficiary = { role: "beneficiary", organisation: from } as const;
  const event = { type: "consent.withdrawn", at, by: beneficiary, consentRef: gone.id } as const;
  const stopping = move({ ...road, caseFile: { ...road.caseFile, consents } }, event, "sender");
  const facts = factsFor(road.box, conversationId, from, at);
  const notice = composeConsentWithdrawal({ consent: gone, sender: from, conversationId, facts }, sha256);
  return post(stopping, notice, (posted, message) => moveByMessage(posted, message, "receiver"));
};

/** The receiver erases what it received and confirms. */
export const confirmStop: Stretch = (road) => {
  const at = after(withdrawnAt(road), 20 * HOURS);
  const by = actorAt(road, "receiver");
  return move(road, { type: "stop.confirmed", at, by, handling: "erased" }, "receiver", "sender");
};

/** A later attempt to disclose, with a new question and with the permit from before: both are refused. */
export const tryAgain: Stretch = (road) => {
  const { caseFile, referral, permit } = road;
  if (permit === undefined) return road;
  const at = after(withdrawnAt(road), 2 * DAYS);
  const facts = factsFor(road.box, referral.id, referral.from, at);
  const attempts = [
    { attempt: "a new permit is asked for", result: permitAt(road, at) },
    {
      attempt: "the permit from before the withdrawal is used again",
      result: composeReferralRequest({ caseFile, referral, permit, facts }, sha256),
    },
  ];
  const refusedLater = attempts.flatMap(({ attempt, result }) =>
    result.ok ? [] : result.refusals.map(({ code }) => ({ attempt, code })),
  );
  return { ...road, refusedLater };
};
