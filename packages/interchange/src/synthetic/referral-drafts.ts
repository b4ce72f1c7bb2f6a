import type { DisclosedBody } from "./case-drafts.js";
import type { Drafts } from "./draft.js";

type ReferralType =
  | "referral.received"
  | "referral.accepted"
  | "referral.declined"
  | "referral.waitlisted"
  | "referral.info-requested"
  | "referral.info-provided"
  | "referral.progressed"
  | "referral.completed"
  | "referral.closed"
  | "referral.cancelled";

/** What is said about a referral after its request. */
export const referralDrafts: Drafts<ReferralType> = {
  "referral.received": ({ referral: { id }, after }) => ({
    way: "back",
    hours: 1,
    body: { referral: id, receivedOn: after(1), respondBy: after(48) },
  }),
  "referral.accepted": ({ referral: { id }, after, draw }) => ({
    way: "back",
    hours: 24,
    body: { referral: id, acceptedOn: after(24), worker: draw.uuid(), appointment: after(72) },
  }),
  "referral.declined": ({ referral: { id }, after, draw }) => ({
    way: "back",
    hours: 24,
    body: {
      referral: id,
      declinedOn: after(24),
      reasons: [draw.one(["no-capacity", "out-of-area", "cannot-meet-medical-need"])],
    },
  }),
  "referral.waitlisted": ({ referral: { id }, after, dayAfter, draw }) => ({
    way: "back",
    hours: 24,
    body: {
      referral: id,
      waitlistedOn: after(24),
      position: draw.between(1, 12),
      expectedOn: dayAfter(draw.between(8, 30)),
      reviewOn: dayAfter(7),
    },
  }),
  "referral.info-requested": ({ referral: { id }, after, draw }) => ({
    way: "back",
    hours: 12,
    body: {
      referral: id,
      requestedOn: after(12),
      categories: [draw.one(["risk-safety", "needs-services", "contact"])],
      answerBy: after(36),
    },
  }),
  "referral.info-provided": ({ referral: { id }, disclosed, after }) => ({
    way: "out",
    hours: 20,
    body: { referral: id, providedOn: after(20), caseFile: disclosed as DisclosedBody },
  }),
  "referral.progressed": ({ referral: { id }, after, draw }) => ({
    way: "back",
    hours: 96,
    body: {
      referral: id,
      state: "in-service",
      changedOn: after(96),
      milestones: [{ milestone: draw.one(["scheduled", "arrived"]), at: after(95) }],
    },
  }),
  "referral.completed": ({ referral: { id, requestedServices = [] }, after, draw }) => ({
    way: "back",
    hours: 720,
    body: {
      referral: id,
      feedback: {
        outcome: draw.one(["full", "partial"]),
        services: [...requestedServices],
        personSatisfied: draw.one(["yes", "no", "not-asked"]),
        reportedAt: after(720),
      },
    },
  }),
  "referral.closed": ({ referral: { id }, after }) => ({
    way: "out",
    hours: 744,
    body: { referral: id, closedOn: after(744), how: "feedback-acknowledged" },
  }),
  "referral.cancelled": ({ referral: { id }, after, draw }) => ({
    way: "out",
    hours: 6,
    body: {
      referral: id,
      cancelledOn: after(6),
      reasons: [draw.one(["person-declined", "already-served", "person-left-area"])],
    },
  }),
};
