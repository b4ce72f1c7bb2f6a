import {
  categorySensitivity,
  type DisclosurePermit,
  disclose,
  discloseReferral,
  type Explained,
  isDisclosurePermit,
} from "@nrs-kit/consent";
import type { Json, Sha256Function } from "@nrs-kit/domain";
import {
  accept,
  type CaseFile,
  type Referral,
  type RefusalCode,
  type Result,
  refuse,
  SensitivityCode,
} from "@nrs-kit/domain";
import { caseFileTree } from "./body-tree.js";
import { jsonPointer } from "./json-pointer.js";
import type { MessageOf } from "./message.js";
import type { MessageFacts } from "./message-facts.js";
import { parseMessage } from "./parse-message.js";
import { profileAt } from "./profiles/profile.js";
import { type WithinProfile, withinProfile } from "./profiles/within-profile.js";
import { enveloped } from "./sealed-envelope.js";

/** What a request for a referral is made of. */
export interface ReferralRequestParts {
  readonly caseFile: CaseFile;
  readonly referral: Referral;
  /** The evidence that this disclosure was decided, at the instant of sending. */
  readonly permit: DisclosurePermit;
  readonly facts: MessageFacts;
}

/** The message, and what it leaves out and why; the reasons stay with the sender. */
export interface ComposedRequest {
  readonly message: MessageOf<"referral.requested">;
  readonly withheld: readonly Explained[];
  readonly reduced: readonly Explained[];
  /**
   * The places of the case, as JSON Pointers into the disclosed case file, that the permit allowed and the minimum data set of
   * the referral does not ask for: they are left out too.
   */
  readonly outsideProfile: readonly string[];
}

/** The highest sensitivity among the categories that leave. */
const sensitivityOf = ({ levels }: DisclosurePermit): SensitivityCode => {
  const scale = SensitivityCode.options;
  return levels
    .map(({ category }) => categorySensitivity[category])
    .reduce((highest, one) => (scale.indexOf(one) > scale.indexOf(highest) ? one : highest));
};

const groundOf = ({ referral, permit }: ReferralRequestParts) => ({
  conversationId: referral.id,
  sender: referral.from,
  recipient: permit.recipient,
  purpose: permit.purpose,
  legalBasis: permit.basis,
  consentRef: permit.consentRef,
  exceptionRef: permit.exceptionRef,
  sensitivity: sensitivityOf(permit),
  categories: permit.levels.map(({ category }) => category),
});

/** A case file within the minimum data set of its referral; one that is not of the standard cuts nothing. */
const cutDown = (caseFile: Json, minimumDataset: string): WithinProfile => {
  const profile = profileAt(minimumDataset);
  const tree = caseFileTree("referral.requested");
  if (profile?.about !== "caseFile" || tree === undefined) return { value: caseFile, outside: [] };
  return withinProfile(profile, tree, caseFile);
};

/**
 * Composes the message `referral.requested`: the referral and the case, both projected onto what the permit allows; of the case only
 * what the minimum data set of the referral lists, where that is a profile of the standard.
 *
 * Refusals: `message.permit-missing` without a genuine permit; `message.permit-stale` when it was decided at another
 * instant than that of sending; `message.body-disagrees-with-envelope` when it names another receiver than the referral;
 * `permit.for-another-case`; and the findings of the schema.
 *
 * @param parts - the case, the referral, the permit and the facts of the message
 * @param sha256 - the hash function of the host
 *
 * @example
 * ```ts
 * const caseFile = exampleCaseFile();
 * const [referral] = caseFile.referrals;
 * composeReferralRequest({ caseFile, referral, permit: {}, facts: {} }, String).refusals[0].code; // => "message.permit-missing"
 * ```
 */
export function composeReferralRequest(
  parts: ReferralRequestParts,
  sha256: Sha256Function,
): Result<ComposedRequest, RefusalCode> {
  const { caseFile, referral, permit, facts } = parts;
  if (!isDisclosurePermit(permit)) return refuse("message.permit-missing");
  if (permit.recipient !== referral.to) return refuse("message.body-disagrees-with-envelope", "/referral/to");
  if (permit.decidedAt !== facts.sentAt) return refuse("message.permit-stale", "/sentAt");
  const disclosed = disclose(caseFile, permit);
  if (!disclosed.ok) return disclosed;
  const asked = discloseReferral(referral, permit);
  // A projection consists of JSON values: free text, the only value that is not, never passes it.
  const payload = disclosed.value.payload as unknown as Json;
  const { value, outside } = cutDown(payload, referral.minimumDataset);
  const body = { referral: asked.payload, caseFile: value } as unknown as Json;
  const composed = parseMessage(
    "referral.requested",
    enveloped("referral.requested", body, groundOf(parts), facts, sha256),
    sha256,
  );
  if (!composed.ok) return composed;
  return accept({
    message: composed.value,
    withheld: [...asked.withheld, ...disclosed.value.withheld],
    reduced: [...asked.reduced, ...disclosed.value.reduced],
    outsideProfile: outside.map(jsonPointer),
  });
}
