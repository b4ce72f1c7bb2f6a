import type { Referral } from "../entities/referral.js";
import { closedFrom, stands } from "./internal/referral-history.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

const wasCompleted = (referral: Referral): boolean =>
  referral.state === "completed" || closedFrom(referral) === "completed";

const lacksFeedback = (referral: Referral): boolean =>
  stands(referral) && wasCompleted(referral) && referral.feedback === undefined;

/** M7: a referral whose service was completed has feedback, also after it was closed. */
export const completedReferralHasFeedback: SemanticRule = {
  id: "M7",
  code: "referral.without-feedback",
  check: ({ referrals }) =>
    refusalsAt(referrals, lacksFeedback, "referral.without-feedback", (at) => `/referrals/${at}/feedback`),
};
