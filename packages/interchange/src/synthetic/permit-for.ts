import { type DisclosurePermit, permitDisclosure } from "@nrs-kit/consent";
import type { CaseFile, Consent, Referral } from "@nrs-kit/domain";
import { made } from "./made.js";

/** A consent as it was when the referral was sent, before anybody withdrew it. */
export const asGiven = ({ endedOn: _, endReason: __, ...consent }: Consent): Consent => ({
  ...consent,
  status: "given",
});

/** The permit to tell the recipient of a referral of the case, under the consent for it. */
export function permitFor(caseFile: CaseFile, referral: Referral, consent: Consent, now: string): DisclosurePermit {
  const role = consent.purpose === "shelter-placement" ? "shelter" : "social-services";
  const receiver = { organisation: referral.to, role } as const;
  return made(permitDisclosure({ caseFile, consents: [asGiven(consent)], receiver, purpose: consent.purpose, now }));
}
