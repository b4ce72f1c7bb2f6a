import { type DisclosurePermit, isDisclosurePermit } from "@nrs-kit/consent";
import type { UncheckedEvent } from "../guard.js";
import { coveredCategories } from "./covered-categories.js";
import { changed, type ReferralContext, type ReleaseEvidence } from "./referral-context.js";
import type { FeedbackOutcome } from "./referral-events.js";

/**
 * What the events of a referral leave in its record. A recorder runs after the guard of its transition held; where it
 * reads a field that no guard checked, it takes only what fits.
 */
export const referralRecorders = {
  recordCategories: (context: ReferralContext, event: UncheckedEvent): ReferralContext =>
    changed(context, { categories: codes(event.categories) }),
  recordRelease: (context: ReferralContext, event: UncheckedEvent): ReferralContext =>
    isDisclosurePermit(event.permit)
      ? changed(context, { release: evidence(event.permit, context.categories) })
      : context,
  recordSending: (context: ReferralContext, event: UncheckedEvent): ReferralContext =>
    isDisclosurePermit(event.permit)
      ? changed(context, { release: evidence(event.permit, context.release?.categories ?? []) })
      : context,
  recordExtraCategories: (context: ReferralContext, event: UncheckedEvent): ReferralContext => {
    const { release } = context;
    if (release === undefined || event.categories === undefined) return context;
    const consentRefs = isDisclosurePermit(event.permit) ? (event.permit.consentRef ?? []) : [];
    const widened = {
      ...release,
      categories: union(release.categories, codes(event.categories)),
      consentRefs: union(release.consentRefs, [consentRefs].flat()),
    };
    return changed(context, { release: widened });
  },
  forgetRelease: (context: ReferralContext): ReferralContext => ({ ...changed(context, {}), release: undefined }),
  recordReason: (context: ReferralContext, event: UncheckedEvent): ReferralContext =>
    changed(context, { reason: codes(event.reason) }),
  recordTimeout: (context: ReferralContext): ReferralContext => changed(context, { reason: ["timeout"] }),
  recordWithdrawal: (context: ReferralContext): ReferralContext => changed(context, { reason: ["consent-withdrawn"] }),
  recordStart: (context: ReferralContext): ReferralContext => changed(context, { serviceStarted: true, reason: [] }),
  forgetReason: (context: ReferralContext): ReferralContext => changed(context, { reason: [] }),
  recordOutcome: (context: ReferralContext, event: UncheckedEvent): ReferralContext => {
    const outcome = outcomeOf(event.feedback);
    return outcome === undefined ? context : changed(context, { feedbackOutcome: outcome });
  },
  recordSuccessor: (context: ReferralContext, event: UncheckedEvent): ReferralContext =>
    changed(context, { successor: String(event.successor) }),
  recordRetentionBasis: (context: ReferralContext, event: UncheckedEvent): ReferralContext =>
    changed(context, { retentionBasis: String(event.retentionBasis) }),
};

/** What remains of a permit in the record: of the categories wanted, those that it covers. */
function evidence(permit: DisclosurePermit, wanted: readonly string[]): ReleaseEvidence {
  const { basis, consentRef, exceptionRef, decidedAt } = permit;
  const consentRefs = consentRef === undefined ? [] : [consentRef];
  const categories = coveredCategories(permit).filter((one) => wanted.includes(one));
  return { basis, consentRefs, decidedAt, categories, exceptionRef };
}

const codes = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const union = (some: readonly string[], others: readonly string[]): readonly string[] => [
  ...new Set([...some, ...others]),
];

function outcomeOf(feedback: unknown): FeedbackOutcome | undefined {
  if (typeof feedback !== "object" || feedback === null || !("outcome" in feedback)) return undefined;
  const outcomes: readonly FeedbackOutcome[] = ["full", "partial", "none"];
  return outcomes.find((one) => one === feedback.outcome);
}
