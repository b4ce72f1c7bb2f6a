import type { Referral } from "../entities/referral.js";
import { stands } from "./internal/referral-history.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

const STATES_AFTER_ACCEPTANCE: readonly Referral["state"][] = [
  "accepted",
  "no-show",
  "in-service",
  "on-hold",
  "completed",
];

const wasAccepted = ({ state, events = [], feedback }: Referral): boolean =>
  STATES_AFTER_ACCEPTANCE.includes(state) ||
  feedback !== undefined ||
  events.some(({ toState }) => toState === "accepted");

const lacksAcceptance = (referral: Referral): boolean =>
  stands(referral) && wasAccepted(referral) && referral.acceptedOn === undefined;

/** M7: a referral that was accepted says when. */
export const acceptedReferralHasDate: SemanticRule = {
  id: "M7",
  code: "referral.without-acceptance-date",
  check: ({ referrals }) =>
    refusalsAt(referrals, lacksAcceptance, "referral.without-acceptance-date", (at) => `/referrals/${at}/acceptedOn`),
};
