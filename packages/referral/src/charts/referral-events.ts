import type { DisclosurePermit } from "@nrs-kit/consent";
import type { Fact } from "../event.js";

type Codes = readonly string[];

/** An event that says why, with codes of the list `referral-decline-reason` that fit the event. */
type Reasoned = { readonly reason: Codes };

/** An event that shows a permit to disclose. */
type Permitted = { readonly permit: DisclosurePermit };

/** What came of the service: outcome codes only. */
export type FeedbackOutcome = "full" | "partial" | "none";

type Feedback = { readonly feedback: { readonly outcome: FeedbackOutcome } };

/** How long the person will wait: a date, or the place in the queue. */
type Waiting = { readonly expectedOn: string } | { readonly position: number };

/** What the recipient did with the data once consent was gone. */
export type StopHandling = "erased" | "returned" | "pseudonymous-count";

type Retention = { readonly retentionBasis: string; readonly legalReference: string };

/** The events of a referral, in the order a case meets them. */
export type ReferralEvent =
  | Fact<"referral.submitted", { readonly categories: Codes }>
  | Fact<"draft.cancelled", Reasoned>
  | Fact<"release.permitted", Permitted>
  | Fact<"release.refused">
  | Fact<"exception.approved", Permitted & { readonly decidedBy: string }>
  | Fact<"referral.requested", Permitted>
  | Fact<"consent.withdrawn", { readonly consentRef: string }>
  | Fact<"consent.changed">
  | Fact<"referral.received">
  | Fact<"ack.timed-out">
  | Fact<"referral.recalled", Reasoned>
  | Fact<"referral.info-requested">
  | Fact<"referral.info-provided", { readonly categories?: Codes; readonly permit?: DisclosurePermit }>
  | Fact<"info.timed-out">
  | Fact<"referral.accepted", { readonly basisConfirmedAt?: string }>
  | Fact<"referral.declined", Reasoned>
  | Fact<"decision.timed-out">
  | Fact<"referral.waitlisted", Waiting>
  | Fact<"waitlist.timed-out">
  | Fact<"service.started">
  | Fact<"arrival.missed", Reasoned>
  | Fact<"referral.given-up", Reasoned>
  | Fact<"service.paused", Reasoned>
  | Fact<"service.resumed">
  | Fact<"hold-review.fell-due">
  | Fact<"referral.cancelled", Reasoned>
  | Fact<"referral.completed", Feedback>
  | Fact<"service.ended-early", Reasoned & Partial<Feedback>>
  | Fact<"feedback.acknowledged">
  | Fact<"feedback.timed-out">
  | Fact<"referral.rerouted", { readonly successor: string }>
  | Fact<"stop.confirmed", { readonly handling: StopHandling }>
  | Fact<"retention-basis.asserted", Retention>
  | Fact<"stop.timed-out">;
