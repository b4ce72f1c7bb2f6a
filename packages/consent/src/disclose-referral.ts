import { type DisclosedReferral, fieldTree, MisuseError, Referral } from "@nrs-kit/domain";
import { type DisclosurePermit, isDisclosurePermit } from "./disclosure-permit.js";
import { projectRecord } from "./project-record.js";
import { type Explained, projectionUnder } from "./projection.js";

const tree = fieldTree(Referral);

/** The person excludes fields of a referral where it stands in the case file; any of them counts for each. */
const IN_CASE_FILE = /^\/referrals(?:\/[0-9]+)?(?=\/|$)/;

/** A referral as its receiver may see it, and what is withheld of it. */
export interface ReferralDisclosure {
  readonly payload: DisclosedReferral;
  readonly withheld: readonly Explained[];
  readonly reduced: readonly Explained[];
}

/**
 * Projects a referral onto what its receiver may see, as `disclose` does for a case: reasons and requested services
 * only when the permit covers them, never the free text.
 *
 * @param referral - the referral
 * @param permit - the evidence of the decision
 *
 * @example
 * ```ts
 * const caseFile = exampleCaseFile();
 * const receiver = { organisation: "urn:example:centre", role: "shelter" };
 * const permit = permitDisclosure({ caseFile, consents: caseFile.consents, receiver, purpose: "shelter-placement", now: "2026-11-24T09:00:00Z" });
 * discloseReferral(caseFile.referrals[0], permit.value).payload.requestedServices; // => ["shelter.emergency"]
 * ```
 */
export function discloseReferral(referral: Referral, permit: DisclosurePermit): ReferralDisclosure {
  if (!isDisclosurePermit(permit))
    throw new MisuseError("a referral is disclosed under a permit, not under a look-alike");
  const excluded = permit.excludedFields.map((pointer) => pointer.replace(IN_CASE_FILE, "/referral"));
  const to = projectionUnder(permit, excluded);
  // An entity of the model is an object in its tree.
  const payload = tree.kind === "object" ? projectRecord(tree, { ...referral }, "/referral", true, to) : undefined;
  return { payload: payload as DisclosedReferral, withheld: to.withheld, reduced: to.reduced };
}
