import type { Referral } from "../entities/referral.js";
import { closedFrom, hasStateReason, stands } from "./internal/referral-history.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

const STATES_WITH_REASON: readonly Referral["state"][] = ["declined", "cancelled", "expired", "no-show", "on-hold"];

const wasGivenUp = (referral: Referral): boolean => {
  const from = closedFrom(referral);
  return from !== undefined && from !== "completed";
};

const lacksReason = (referral: Referral): boolean =>
  stands(referral) &&
  (STATES_WITH_REASON.includes(referral.state) || wasGivenUp(referral)) &&
  !hasStateReason(referral);

/** M7: a referral that was declined, cancelled, put on hold or given up, or that expired or met nobody, says why. */
export const endedReferralHasReason: SemanticRule = {
  id: "M7",
  code: "referral.without-state-reason",
  check: ({ referrals }) =>
    refusalsAt(referrals, lacksReason, "referral.without-state-reason", (at) => `/referrals/${at}/stateReason`),
};
