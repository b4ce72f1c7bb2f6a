import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import { closed, code, flag, identifier, instant, listOf, oneOf, type Shape, uuid } from "../shape.js";
import type { FeedbackOutcome } from "./referral-events.js";

/** The evidence that a release or a disclosure was decided: what remains of the permit in the record. */
export interface ReleaseEvidence {
  /** The legal basis, a code of `legal-basis`. */
  readonly basis: string;
  /** The consents that cover it; none where there is an exception. Withdrawal of any of them stops the referral. */
  readonly consentRefs: readonly string[];
  /** The exception on record, where there is no consent. */
  readonly exceptionRef?: string | undefined;
  /** When it was decided. */
  readonly decidedAt: string;
  /** The categories of data that may leave. */
  readonly categories: readonly string[];
}

/** What a new referral says. */
export interface ReferralInput {
  readonly referral: string;
  /** The person referred. A permit about another person opens nothing. */
  readonly person: string;
  /** The organisation that refers. */
  readonly from: string;
  /** The one organisation that is asked. */
  readonly to: string;
  readonly purpose: string;
  /** A code of `referral-urgency`; the clocks run by it. */
  readonly urgency: string;
}

/** What a referral holds: ids, codes and evidence. */
export interface ReferralContext extends ReferralInput {
  /** Whose copy this is. Only the sender's copy releases and sends; the receiver's begins when the request arrives. */
  readonly copy: "sender" | "receiver";
  /** The categories of data that the sender wants to send. */
  readonly categories: readonly string[];
  /** What was released; absent before the release and while the rules are asked again. */
  readonly release?: ReleaseEvidence | undefined;
  readonly serviceStarted: boolean;
  /** The sender asked to cancel after acceptance (milestone `cancel-requested`). */
  readonly cancelRequested: boolean;
  /** Why the referral stands where it stands: codes of `referral-decline-reason`, where the state asks for one. */
  readonly reason: readonly string[];
  readonly feedbackOutcome?: FeedbackOutcome | undefined;
  /** The referral that replaces this one. */
  readonly successor?: string | undefined;
  /** The basis on which the recipient keeps data after consent is gone. */
  readonly retentionBasis?: string | undefined;
}

/** A record of a referral that is being written. */
export type ReferralDraft = { -readonly [Name in keyof ReferralContext]: ReferralContext[Name] };

/**
 * A copy of the record of a referral, for a recorder to write into. Every member is written out: engines copy an object
 * whose members they know some thirty times faster than one that is spread.
 */
export function copyOf(context: ReferralContext): ReferralDraft {
  return {
    referral: context.referral,
    person: context.person,
    from: context.from,
    to: context.to,
    purpose: context.purpose,
    urgency: context.urgency,
    copy: context.copy,
    categories: context.categories,
    release: context.release,
    serviceStarted: context.serviceStarted,
    cancelRequested: context.cancelRequested,
    reason: context.reason,
    feedbackOutcome: context.feedbackOutcome,
    successor: context.successor,
    retentionBasis: context.retentionBasis,
  };
}

const input = {
  referral: uuid,
  person: uuid,
  from: identifier,
  to: identifier,
  purpose: code,
  urgency: oneOf(["immediate", "urgent", "high", "routine"]),
};

const release = closed<ReleaseEvidence>(
  { basis: code, consentRefs: listOf(identifier), decidedAt: instant, categories: listOf(code) },
  { exceptionRef: identifier },
);

/** The shape of what a new referral says. */
export const referralInput: Shape<ReferralInput> = closed(input);

/** The shape of what a referral holds. */
export const referralContext: Shape<ReferralContext> = closed(
  {
    ...input,
    copy: oneOf(["sender", "receiver"]),
    categories: listOf(code),
    serviceStarted: flag,
    cancelRequested: flag,
    reason: listOf(code),
  },
  {
    release,
    feedbackOutcome: oneOf(["full", "partial", "none"]),
    successor: uuid,
    retentionBasis: code,
  },
);

const beforeRelease = ["draft", "release-check"];
const onlyAtTheSender = ["draft", "release-check", "ready"];
const withReason = ["declined", "cancelled", "expired", "no-show", "on-hold"];

/** Finds what the context cannot be in a state: a referral to its own sender, or a state without its evidence. */
export function referralIncoherence(value: string, context: ReferralContext): ReferralRefusalCode | undefined {
  if (context.from === context.to) return "referral.to-itself";
  const withoutRelease = beforeRelease.includes(value) || value === "cancelled";
  const coherent =
    (withoutRelease || context.release !== undefined) &&
    (context.copy === "sender" || !onlyAtTheSender.includes(value)) &&
    (!withReason.includes(value) || context.reason.length > 0) &&
    (value !== "in-service" || context.serviceStarted) &&
    (context.release === undefined || namesItsSource(context.release));
  return coherent ? undefined : "snapshot.incoherent";
}

const namesItsSource = (release: ReleaseEvidence): boolean =>
  release.consentRefs.length > 0 || release.exceptionRef !== undefined;
