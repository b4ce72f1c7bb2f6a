import { setup } from "xstate";
import { assigners } from "../assigners.js";
import { defineChart, type TransitionMeta } from "../chart.js";
import { tests } from "../guard.js";
import {
  copyOf,
  type ReferralContext,
  type ReferralInput,
  referralContext,
  referralIncoherence,
  referralInput,
} from "./referral-context.js";
import type { ReferralEvent } from "./referral-events.js";
import { referralGuards } from "./referral-guards.js";
import { referralRecorders } from "./referral-recorders.js";

const begin = (input: ReferralInput): ReferralContext =>
  copyOf({ ...input, copy: "sender", categories: [], serviceStarted: false, cancelRequested: false, reason: [] });

// Moves that are possible from several states.

const draftCancelled = {
  description: "The sender or the beneficiary stops the referral before anything was sent.",
  guard: "reasonIsGiven",
  target: "cancelled",
  actions: "recordReason",
  meta: { roles: ["sender", "beneficiary"] },
} as const;

const recalled = {
  description:
    "The sender takes the referral back before the receiver decided; the receiver deletes what it received and confirms.",
  guard: "reasonIsGiven",
  target: "cancelled",
  actions: "recordReason",
  meta: { roles: ["sender", "supervisor"] },
} as const;

const infoRequested = {
  description: "The receiver asks the sender what it must know to decide.",
  target: "info-requested",
  meta: { roles: ["recipient"] },
} as const;

const declined = {
  description: "The receiver says no with a reason, deletes what it received and confirms.",
  guard: "reasonIsGiven",
  target: "declined",
  actions: "recordReason",
  meta: {
    roles: ["recipient"],
    timeLimit: "profile.referralDecisionHours",
  },
} as const;

const servicePaused = {
  description: "The receiver suspends the service with a reason; no new data flow meanwhile.",
  guard: "reasonIsGiven",
  target: "on-hold",
  actions: "recordReason",
  meta: { roles: ["recipient"] },
} as const;

const cancellationAgreed = {
  description: "The receiver agrees to the sender's request to cancel, and the beneficiary is informed.",
  guard: "cancellationWasRequestedAndExplained",
  target: "cancelled",
  actions: "recordReason",
  meta: { roles: ["recipient"] },
} as const;

const endedEarly = {
  description: "The receiver or the beneficiary ends the service early, with a reason.",
  guard: "reasonIsGivenAndOutcomeRecorded",
  target: "completed",
  actions: ["recordReason", "recordOutcome"],
  meta: { roles: ["recipient", "beneficiary"] },
} as const;

const rerouted = {
  description: "A new referral to another receiver, with its own consent, replaces this one.",
  guard: "newReferralIsNamed",
  target: "rerouted",
  actions: "recordSuccessor",
  meta: { roles: ["sender"] },
} as const;

const givenUp = {
  description: "Nobody else is asked: the beneficiary is informed, the plan updated, and the supervisor agrees.",
  guard: "givingUpIsExplainedAndAgreed",
  target: "closed",
  actions: "recordReason",
  meta: { roles: ["sender"] },
} as const;

const consentWithdrawn = {
  description:
    "The consent behind this referral was withdrawn, revoked or invalidated; further use stops at once on both sides.",
  guard: "withdrawalIsAboutThisConsent",
  target: "withdrawing",
  actions: "recordWithdrawal",
  meta: {
    roles: [
      "beneficiary",
      "legal-representative",
      "guardianship-authority",
      "prosecutor-court",
      "data-protection-officer",
      "sender",
      "recipient",
      "system",
    ],
    timeLimit: "immediately",
  },
} as const;

/** The chart of a referral as it is written; {@link referralChart} adds what this package needs to step it. */
export const referralMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as ReferralContext,
    events: {} as ReferralEvent,
    input: {} as ReferralInput,
    meta: {} as TransitionMeta,
  },
  guards: tests<ReferralContext, typeof referralGuards>(referralGuards),
  actions: assigners<ReferralContext, ReferralEvent, typeof referralRecorders>(referralRecorders),
}).createMachine({
  id: "referral",
  description: "A referral between two agencies: one receiver, one purpose, one consent check.",
  initial: "draft",
  context: ({ input }) => begin(input),
  states: {
    draft: {
      description: "The referral is being written; nothing has left the sender.",
      on: {
        "referral.submitted": {
          description: "The sender names the categories of data it wants to send and asks for the release.",
          guard: "categoriesAreNamed",
          target: "release-check",
          actions: "recordCategories",
          meta: { roles: ["sender"] },
        },
        "draft.cancelled": draftCancelled,
      },
    },
    "release-check": {
      description: "The rules decide what may be sent to this receiver for this purpose.",
      on: {
        "draft.cancelled": draftCancelled,
        "release.permitted": {
          description:
            "Consent covers this receiver, this purpose and at least one category; only those categories may leave.",
          guard: "permitAllowsRelease",
          target: "ready",
          actions: "recordRelease",
          meta: {
            roles: ["system"],
          },
        },
        "release.refused": {
          description: "The rules permit nothing; the draft goes back to the sender with the reasons.",
          target: "draft",
          meta: { roles: ["system"] },
        },
        "exception.approved": {
          description: "Without consent, a second person approves a lawful exception for the minimum set.",
          guard: "exceptionAllowsRelease",
          target: "ready",
          actions: "recordRelease",
          meta: {
            roles: ["supervisor"],
            timeLimit: "profile.exceptionHours",
          },
        },
      },
    },
    ready: {
      description: "The release is decided; the referral is not sent yet.",
      on: {
        "draft.cancelled": draftCancelled,
        "referral.requested": {
          description: "The sender sends what a fresh decision still permits, signed and encrypted for the receiver.",
          guard: "permitAllowsSending",
          target: "sent",
          actions: "recordSending",
          meta: { roles: ["sender"] },
        },
        "consent.withdrawn": {
          description: "The consent behind the release is gone before anything was sent; nothing will be.",
          guard: "withdrawalIsAboutThisConsent",
          target: "cancelled",
          actions: "recordWithdrawal",
          meta: {
            roles: [
              "beneficiary",
              "legal-representative",
              "guardianship-authority",
              "prosecutor-court",
              "data-protection-officer",
              "sender",
              "recipient",
              "system",
            ],
            timeLimit: "immediately",
          },
        },
        "consent.changed": {
          description:
            "The consent expired, was replaced, or the representative or the age changed; the rules decide again.",
          target: "release-check",
          actions: "forgetRelease",
          meta: { roles: ["system"], timeLimit: "immediately" },
        },
      },
    },
    sent: {
      description: "The referral is with the receiver; the receipt is awaited.",
      on: {
        "referral.received": {
          description: "The receiver confirms the receipt; its confidentiality undertaking is on file.",
          guard: "undertakingIsOnFile",
          target: "received",
          meta: {
            roles: ["recipient"],
            timeLimit: "profile.ackHours",
          },
        },
        "ack.timed-out": {
          description: "No receipt came in time.",
          target: "expired",
          actions: "recordTimeout",
          meta: { roles: ["system"], timeLimit: "profile.ackHours" },
        },
        "referral.recalled": recalled,
        "consent.withdrawn": consentWithdrawn,
      },
    },
    received: {
      description: "The receiver confirmed the receipt and is deciding.",
      on: {
        "referral.recalled": recalled,
        "referral.info-requested": infoRequested,
        "referral.accepted": {
          description: "The receiver takes the person and names who is responsible.",
          target: "accepted",
          meta: {
            roles: ["recipient"],
            timeLimit: "profile.referralDecisionHours",
          },
        },
        "referral.declined": declined,
        "decision.timed-out": {
          description: "The receiver did not decide in time; the coordinator is told.",
          target: "expired",
          actions: "recordTimeout",
          meta: {
            roles: ["system"],
            timeLimit: "profile.referralDecisionHours",
          },
        },
        "referral.waitlisted": {
          description:
            "There is no place now; the receiver tells a date or a position, and the sender may also look elsewhere.",
          guard: "waitingTimeIsTold",
          target: "waitlisted",
          meta: {
            roles: ["recipient"],
            timeLimit: "profile.referralDecisionHours",
          },
        },
        "consent.withdrawn": consentWithdrawn,
      },
    },
    "info-requested": {
      description: "The receiver asked a question and waits for the answer.",
      on: {
        "referral.recalled": recalled,
        "referral.info-provided": {
          description: "The sender answers; categories that were not released yet need a permit of their own.",
          guard: "extraCategoriesHaveTheirPermit",
          target: "received",
          actions: "recordExtraCategories",
          meta: { roles: ["sender"], timeLimit: "profile.infoHours" },
        },
        "info.timed-out": {
          description: "No answer came in time.",
          target: "expired",
          actions: "recordTimeout",
          meta: { roles: ["system"], timeLimit: "profile.infoHours" },
        },
        "consent.withdrawn": consentWithdrawn,
      },
    },
    waitlisted: {
      description: "There is no place now; the person is on the receiver's waiting list.",
      on: {
        "referral.recalled": recalled,
        "referral.info-requested": infoRequested,
        "referral.accepted": {
          description: "A place came free; the receiver confirmed that the basis still holds and takes the person.",
          guard: "basisWasConfirmedAgain",
          target: "accepted",
          meta: {
            roles: ["recipient"],
            timeLimit: "profile.referralDecisionHours",
          },
        },
        "referral.declined": declined,
        "waitlist.timed-out": {
          description: "No place came free in time; the sender assesses the risk again and the coordinator is told.",
          target: "expired",
          actions: "recordTimeout",
          meta: {
            roles: ["system"],
            timeLimit: "profile.waitlistDays",
          },
        },
        "consent.withdrawn": consentWithdrawn,
      },
    },
    accepted: {
      description: "The receiver takes the person; the service has not begun.",
      on: {
        "service.started": {
          description: "The person arrived and the service begins.",
          target: "in-service",
          actions: "recordStart",
          meta: { roles: ["recipient"], timeLimit: "profile.serviceStartHours" },
        },
        "arrival.missed": {
          description: "The person did not arrive; only the safe contact may be tried.",
          guard: "reasonIsGiven",
          target: "no-show",
          actions: "recordReason",
          meta: { roles: ["recipient"] },
        },
        "service.paused": servicePaused,
        "referral.cancelled": cancellationAgreed,
        "consent.withdrawn": consentWithdrawn,
      },
    },
    "no-show": {
      description: "The person did not arrive.",
      on: {
        "service.started": {
          description: "The person arrived after all and the service begins.",
          target: "in-service",
          actions: "recordStart",
          meta: { roles: ["recipient"] },
        },
        "referral.given-up": {
          description: "The sender assesses the risk again and ends the referral of a person who never arrived.",
          guard: "reasonIsGivenAndRiskWasReassessed",
          target: "closed",
          actions: "recordReason",
          meta: { roles: ["sender"], timeLimit: "profile.noShowDays" },
        },
        "referral.cancelled": cancellationAgreed,
        "consent.withdrawn": consentWithdrawn,
      },
    },
    "in-service": {
      description: "The service is under way.",
      on: {
        "service.paused": servicePaused,
        "referral.cancelled": cancellationAgreed,
        "referral.completed": {
          description: "The service ends as planned and its outcome is recorded as a code.",
          guard: "outcomeIsRecorded",
          target: "completed",
          actions: "recordOutcome",
          meta: {
            roles: ["recipient"],
          },
        },
        "service.ended-early": endedEarly,
        "consent.withdrawn": consentWithdrawn,
      },
    },
    "on-hold": {
      description: "The service is suspended for a stated reason; its place is kept.",
      on: {
        "service.started": {
          description: "A service that was suspended before it began begins now.",
          guard: "serviceHadNotStartedBeforeTheHold",
          target: "in-service",
          actions: "recordStart",
          meta: { roles: ["recipient"], timeLimit: "profile.serviceStartHours" },
        },
        "service.resumed": {
          description: "A service that had started goes on.",
          guard: "serviceHadStartedBeforeTheHold",
          target: "in-service",
          actions: "forgetReason",
          meta: { roles: ["recipient"] },
        },
        "hold-review.fell-due": {
          description: "The review of the hold falls due; both sides decide, and the clock alone never ends it.",
          target: "on-hold",
          meta: {
            roles: ["system"],
            timeLimit: "profile.holdReviewDays",
          },
        },
        "referral.cancelled": cancellationAgreed,
        "service.ended-early": endedEarly,
        "consent.withdrawn": consentWithdrawn,
      },
    },
    completed: {
      description: "The service ended; the sender is to read the feedback.",
      on: {
        "feedback.acknowledged": {
          description: "The sender read the feedback.",
          target: "closed",
          actions: "forgetReason",
          meta: { roles: ["sender"], timeLimit: "profile.feedbackDays" },
        },
        "feedback.timed-out": {
          description: "The sender did not read the feedback in time; its supervisor is told.",
          target: "closed",
          actions: "recordTimeout",
          meta: { roles: ["system"], timeLimit: "profile.feedbackDays" },
        },
        "consent.withdrawn": consentWithdrawn,
      },
    },
    closed: { type: "final", description: "The referral ended and the sender knows how." },
    declined: {
      description: "The receiver said no and gave a reason.",
      on: { "referral.rerouted": rerouted, "referral.given-up": givenUp },
    },
    expired: {
      description: "Nobody answered in time; the sender must look elsewhere.",
      on: { "referral.rerouted": rerouted, "referral.given-up": givenUp },
    },
    rerouted: { type: "final", description: "Another referral replaces this one." },
    cancelled: {
      type: "final",
      description: "The referral was stopped by the sender, or by agreement after acceptance.",
    },
    withdrawing: {
      description: "Consent is gone; the receiver must stop and say what it did with the data.",
      on: {
        "stop.confirmed": {
          description: "The receiver confirms that it erased or returned the data, or keeps only a pseudonymous count.",
          guard: "dataHandlingIsDescribed",
          target: "withdrawn",
          meta: {
            roles: ["recipient"],
            timeLimit: "profile.stopHours",
          },
        },
        "retention-basis.asserted": {
          description: "The receiver names another lawful basis for what it keeps, and the beneficiary is informed.",
          guard: "anotherBasisIsNamedAndExplained",
          target: "withdrawn-with-retention",
          actions: "recordRetentionBasis",
          meta: {
            roles: ["recipient"],
            timeLimit: "profile.stopHours",
          },
        },
        "stop.timed-out": {
          description: "The receiver did not confirm the stop in time.",
          target: "stop-escalated",
          actions: "recordTimeout",
          meta: {
            roles: ["system"],
            timeLimit: "profile.stopHours",
          },
        },
      },
    },
    withdrawn: { type: "final", description: "The receiver stopped; the data are erased or returned." },
    "withdrawn-with-retention": {
      type: "final",
      description: "The receiver stopped and keeps data on another lawful basis, which it named.",
    },
    "stop-escalated": {
      description: "The receiver did not confirm that it stopped; the data protection officers of both sides act.",
      on: {
        "stop.confirmed": {
          description:
            "The receiver confirms late that it erased or returned the data, or keeps only a pseudonymous count.",
          guard: "dataHandlingIsDescribed",
          target: "withdrawn",
          meta: { roles: ["recipient"] },
        },
        "retention-basis.asserted": {
          description:
            "The receiver names late another lawful basis for what it keeps, and the beneficiary is informed.",
          guard: "anotherBasisIsNamedAndExplained",
          target: "withdrawn-with-retention",
          actions: "recordRetentionBasis",
          meta: { roles: ["recipient"] },
        },
      },
    },
  },
});

/**
 * A referral between agencies, from the draft to its end: 21 states, 63 transitions.
 *
 * @example
 * ```ts
 * referralChart.table.initial; // => "draft"
 * ```
 */
export const referralChart = defineChart({
  name: "referral",
  machine: referralMachine,
  guards: referralGuards,
  recorders: referralRecorders,
  input: referralInput,
  context: referralContext,
  begin,
  incoherence: referralIncoherence,
  supervised: "from",
});
