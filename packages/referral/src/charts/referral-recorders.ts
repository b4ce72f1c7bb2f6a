import { type DisclosurePermit, isDisclosurePermit } from "@nrs-kit/consent";
import type { UncheckedEvent } from "../guard.js";
import type { ReferralContext, ReleaseEvidence } from "./referral-context.js";
import type { FeedbackOutcome } from "./referral-events.js";

/**
 * What the events of a referral leave in its record. A recorder runs after the guard of its transition held; where it
 * reads a field that no guard checked, it takes only what fits.
 */
export const referralRecorders = {
  recordCategories: (context: ReferralContext, event: UncheckedEvent): ReferralContext => ({
    ...context,
    categories: codes(event.categories),
  }),
  recordRelease: (context: ReferralContext, event: UncheckedEvent): ReferralContext =>
    isDisclosurePermit(event.permit) ? { ...context, release: evidence(event.permit, context.categories) } : context,
  recordSending: (context: ReferralContext, event: UncheckedEvent): ReferralContext =>
    isDisclosurePermit(event.permit)
      ? { ...context, release: evidence(event.permit, context.release?.categories ?? []) }
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
    return { ...context, release: widened };
  },
  forgetRelease: (context: ReferralContext): ReferralContext => ({ ...context, release: undefined }),
  recordReason: (context: ReferralContext, event: UncheckedEvent): ReferralContext => ({
    ...context,
    reason: codes(event.reason),
  }),
  recordTimeout: (context: ReferralContext): ReferralContext => ({ ...context, reason: ["timeout"] }),
  recordWithdrawal: (context: ReferralContext): ReferralContext => ({ ...context, reason: ["consent-withdrawn"] }),
  recordStart: (context: ReferralContext): ReferralContext => ({ ...context, serviceStarted: true, reason: [] }),
  forgetReason: (context: ReferralContext): ReferralContext => ({ ...context, reason: [] }),
  recordOutcome: (context: ReferralContext, event: UncheckedEvent): ReferralContext => {
    const outcome = outcomeOf(event.feedback);
    return outcome === undefined ? context : { ...context, feedbackOutcome: outcome };
  },
  recordSuccessor: (context: ReferralContext, event: UncheckedEvent): ReferralContext => ({
    ...context,
    successor: String(event.successor),
  }),
  recordRetentionBasis: (context: ReferralContext, event: UncheckedEvent): ReferralContext => ({
    ...context,
    retentionBasis: String(event.retentionBasis),
  }),
};

/** What remains of a permit in the record: of the categories wanted, those that it covers. */
function evidence(permit: DisclosurePermit, wanted: readonly string[]): ReleaseEvidence {
  const { basis, consentRef, exceptionRef, decidedAt } = permit;
  const consentRefs = consentRef === undefined ? [] : [consentRef];
  const covered = permit.levels.map((one) => one.category);
  const told = { basis, consentRefs, decidedAt, categories: covered.filter((one) => wanted.includes(one)) };
  return exceptionRef === undefined ? told : { ...told, exceptionRef };
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
