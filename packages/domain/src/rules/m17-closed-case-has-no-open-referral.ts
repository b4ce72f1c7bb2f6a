import type { Referral } from "../entities/referral.js";
import { isClosed } from "./internal/closed-case.js";
import { stands } from "./internal/referral-history.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

const ENDED: readonly Referral["state"][] = [
  "declined",
  "expired",
  "cancelled",
  "rerouted",
  "closed",
  "withdrawn",
  "withdrawn-with-retention",
];

const isOpen = (referral: Referral): boolean => stands(referral) && !ENDED.includes(referral.state);

/** M17: every referral of a closed case has ended. */
export const closedCaseHasNoOpenReferral: SemanticRule = {
  id: "M17",
  code: "case.closed-with-open-referral",
  check: (file) =>
    isClosed(file)
      ? refusalsAt(file.referrals, isOpen, "case.closed-with-open-referral", (at) => `/referrals/${at}/state`)
      : [],
};
