import type { Referral } from "../entities/referral.js";
import { closedFrom, hasStateReason, stands } from "./internal/referral-history.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

/** Where the events tell how the referral was closed, the rules on the reason and on feedback judge it. */
const closedUntold = (referral: Referral): boolean => referral.state === "closed" && closedFrom(referral) === undefined;

const lacksOutcome = (referral: Referral): boolean =>
  stands(referral) && closedUntold(referral) && referral.feedback === undefined && !hasStateReason(referral);

/** M7: a closed referral whose events do not tell how it was closed has feedback or a reason. */
export const closedReferralHasOutcome: SemanticRule = {
  id: "M7",
  code: "referral.closed-without-outcome",
  check: ({ referrals }) =>
    refusalsAt(referrals, lacksOutcome, "referral.closed-without-outcome", (at) => `/referrals/${at}/state`),
};
