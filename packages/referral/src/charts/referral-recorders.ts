import { type DisclosurePermit, isDisclosurePermit } from "@nrs-kit/consent";
import type { UncheckedEvent } from "../guard.js";
import { coveredCategories } from "./covered-categories.js";
import { copyOf, type ReferralContext, type ReferralDraft, type ReleaseEvidence } from "./referral-context.js";
import type { FeedbackOutcome } from "./referral-events.js";

/** A recorder that writes into a copy. */
const recording =
  (write: (draft: ReferralDraft, event: UncheckedEvent) => void) =>
  (context: ReferralContext, event: UncheckedEvent): ReferralContext => {
    const draft = copyOf(context);
    write(draft, event);
    return draft;
  };

/**
 * What the events of a referral leave in its record. A recorder runs after the guard of its transition held; where it
 * reads a field that no guard checked, it takes only what fits.
 */
export const referralRecorders = {
  recordCategories: recording((draft, event) => {
    draft.categories = codes(event.categories);
  }),
  recordRelease: recording((draft, event) => {
    if (isDisclosurePermit(event.permit)) draft.release = evidence(event.permit, draft.categories);
  }),
  recordSending: recording((draft, event) => {
    if (isDisclosurePermit(event.permit)) draft.release = evidence(event.permit, draft.release?.categories ?? []);
  }),
  recordExtraCategories: recording((draft, event) => {
    const { release } = draft;
    if (release === undefined || event.categories === undefined) return;
    const consentRef = isDisclosurePermit(event.permit) ? event.permit.consentRef : undefined;
    const consentRefs = union(release.consentRefs, consentRef === undefined ? [] : [consentRef]);
    draft.release = { ...release, categories: union(release.categories, codes(event.categories)), consentRefs };
  }),
  forgetRelease: recording((draft) => {
    draft.release = undefined;
  }),
  recordReason: recording((draft, event) => {
    draft.reason = codes(event.reason);
  }),
  recordTimeout: recording((draft) => {
    draft.reason = ["timeout"];
  }),
  recordWithdrawal: recording((draft) => {
    draft.reason = ["consent-withdrawn"];
  }),
  recordStart: recording((draft) => {
    draft.serviceStarted = true;
    draft.reason = [];
  }),
  forgetReason: recording((draft) => {
    draft.reason = [];
  }),
  recordOutcome: recording((draft, event) => {
    draft.feedbackOutcome = outcomeOf(event.feedback) ?? draft.feedbackOutcome;
  }),
  recordSuccessor: recording((draft, event) => {
    draft.successor = String(event.successor);
  }),
  recordRetentionBasis: recording((draft, event) => {
    draft.retentionBasis = String(event.retentionBasis);
  }),
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
