import type { CaseFile } from "../case-file.js";
import type { Consent } from "../entities/consent.js";
import type { Referral } from "../entities/referral.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { stands } from "./internal/referral-history.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "referral.open-after-consent-ended";

const RECALLED: readonly Consent["status"][] = ["withdrawn", "revoked", "invalidated"];

/** The states in which something is still asked of the receiver, or given by it. */
const GOES_ON: readonly Referral["state"][] = [
  "ready",
  "sent",
  "received",
  "info-requested",
  "waitlisted",
  "accepted",
  "in-service",
  "on-hold",
];

/** Whether a consent of this identifier was recalled. */
const wasRecalled = (consent: Consent["id"], { consents = [] }: CaseFile): boolean =>
  consents.some(({ id, status }) => id === consent && RECALLED.includes(status));

/** M6: no referral goes on under a consent that was withdrawn, revoked or invalidated; it is being withdrawn, or ended. */
export const endedConsentHasNoOpenReferral: SemanticRule = {
  id: "M6",
  code,
  check: (file) => {
    const goesOn = (referral: Referral): boolean =>
      stands(referral) &&
      GOES_ON.includes(referral.state) &&
      referral.consentRef !== undefined &&
      wasRecalled(referral.consentRef, file);
    return refusalsAt(file.referrals, goesOn, code, (at) => `/referrals/${at}/state`);
  },
};
