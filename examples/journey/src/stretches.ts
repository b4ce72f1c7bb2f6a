import { type DisclosurePermit, permitDisclosure } from "@nrs-kit/consent";
import type { RefusalCode, Result } from "@nrs-kit/domain";
import { composeAnswer, composeReferralRequest } from "@nrs-kit/interchange";
import { copyOfRequest } from "./glue.js";
import { after, DAYS, HOURS } from "./instants.js";
import { factsFor } from "./mail.js";
import { actorAt, move, moveByMessage, post, type Road, type Stretch, stoppedBy } from "./road.js";
import { sha256 } from "./sha256.js";

/** When what happens on the road: everything follows from the instant of sending and the appointment. */
export const timesOf = ({ referral, script: { sentAt } }: Road) => {
  const accepted = after(sentAt, 2 * HOURS);
  const began = referral.appointment ?? after(accepted, DAYS);
  return { asked: after(sentAt, -30), received: after(sentAt, 10), accepted, began, ended: after(began, 14 * DAYS) };
};

/** Asks for a permit at an instant. */
export const permitAt = ({ caseFile, referral, script }: Road, now: string): Result<DisclosurePermit, RefusalCode> => {
  const { consents = [], exceptions = [] } = caseFile;
  const receiver = { organisation: referral.to, role: script.receiverRole };
  return permitDisclosure({ caseFile, consents, exceptions, receiver, purpose: script.purpose, now });
};

/** The sender asks for the release, and the rules decide it. */
export const release: Stretch = (road) => {
  const at = timesOf(road).asked;
  const by = actorAt(road, "sender");
  const permit = permitAt(road, at);
  if (!permit.ok) return stoppedBy(road, permit.refusals);
  const categories = permit.value.levels.map(({ category }) => category);
  const submitted = move(road, { type: "referral.submitted", at, by, categories }, "sender");
  const system = { role: "system", organisation: by.organisation } as const;
  return move(submitted, { type: "release.permitted", at, by: system, permit: permit.value }, "sender");
};

/** The sender sends what a decision at this very instant permits; the receiver reads it and begins its copy. */
export const send: Stretch = (road) => {
  const { caseFile, script, box } = road;
  const permit = permitAt(road, script.sentAt);
  if (!permit.ok) return stoppedBy(road, permit.refusals);
  const { consentRef } = permit.value;
  const ground = consentRef === undefined ? {} : { consentRef: consentRef as typeof road.referral.consentRef };
  const referral = { ...road.referral, state: "sent" as const, sentOn: script.sentAt, ...ground };
  const facts = factsFor(box, referral.id, referral.from, script.sentAt);
  const composed = composeReferralRequest({ caseFile, referral, permit: permit.value, facts }, sha256);
  const request = composed.ok ? { ok: true as const, value: composed.value.message } : composed;
  const event = {
    type: "referral.requested",
    at: script.sentAt,
    by: actorAt(road, "sender"),
    permit: permit.value,
  } as const;
  return post({ ...move(road, event, "sender"), permit: permit.value }, request, (posted, message) => {
    if (message.type !== "referral.requested") return posted;
    const copy = copyOfRequest(message);
    return copy.ok ? { ...posted, receiver: copy.value, request: message } : stoppedBy(posted, copy.refusals);
  });
};

/** The receiver confirms the receipt to the sender. */
export const receive: Stretch = (road) => {
  const at = timesOf(road).received;
  const by = actorAt(road, "receiver");
  return move(road, { type: "referral.received", at, by, attested: ["undertaking-is-on-file"] }, "receiver", "sender");
};

const answerFacts = (road: Road, at: string) => factsFor(road.box, road.referral.id, road.referral.to, at);

/** The receiver accepts and answers; the sender reads the answer. */
export const accept: Stretch = (road) => {
  const { request, referral } = road;
  if (request === undefined) return road;
  const at = timesOf(road).accepted;
  const { appointment } = referral;
  const body = { acceptedOn: at, ...(appointment === undefined ? {} : { appointment }) };
  const decided = move(road, { type: "referral.accepted", at, by: actorAt(road, "receiver") }, "receiver");
  const answer = composeAnswer("referral.accepted", request, body, answerFacts(road, at), sha256);
  return post(decided, answer, (posted, message) => moveByMessage(posted, message, "sender"));
};

/** The service begins; the sender is told. */
export const begin: Stretch = (road) => {
  const event = { type: "service.started", at: timesOf(road).began, by: actorAt(road, "receiver") } as const;
  return move(road, event, "receiver", "sender");
};

/** The service ends; the receiver gives feedback in outcome codes, and the sender reads it. */
export const complete: Stretch = (road) => {
  const { request, script } = road;
  if (request === undefined) return road;
  const at = timesOf(road).ended;
  const services = [...(request.body.referral.requestedServices ?? [])];
  const feedback = { ...script.feedback, services, reportedAt: at };
  const event = { type: "referral.completed", at, by: actorAt(road, "receiver"), feedback } as const;
  const answer = composeAnswer("referral.completed", request, { feedback }, answerFacts(road, at), sha256);
  return post(move(road, event, "receiver"), answer, (posted, message) => {
    if (message.type !== "referral.completed") return posted;
    const { outcome, personSatisfied = "not-asked", services: given = [] } = message.body.feedback;
    const told = { ...posted, feedback: { outcome, personSatisfied, services: given.length } };
    return moveByMessage(told, message, "sender");
  });
};

/** The sender reads the feedback, and the referral is closed on both sides. */
export const acknowledge: Stretch = (road) => {
  const at = after(timesOf(road).ended, DAYS);
  return move(road, { type: "feedback.acknowledged", at, by: actorAt(road, "sender") }, "sender", "receiver");
};
