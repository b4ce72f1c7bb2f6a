import { type DisclosedReferral, fieldTree, Referral } from "@nrs-kit/domain";
import type { DisclosurePermit } from "./disclosure-permit.js";
import { projectRecord } from "./project-record.js";
import { type Explained, projectionUnder } from "./projection.js";

const tree = fieldTree(Referral);

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
 */
export function discloseReferral(referral: Referral, permit: DisclosurePermit): ReferralDisclosure {
  const to = projectionUnder(permit);
  // An entity of the model is an object in its tree.
  const payload = tree.kind === "object" ? projectRecord(tree, { ...referral }, "/referral", true, to) : undefined;
  return { payload: payload as DisclosedReferral, withheld: to.withheld, reduced: to.reduced };
}
