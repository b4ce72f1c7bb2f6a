import type { DisclosurePermit } from "@nrs-kit/consent";
import { setup } from "xstate";
import { assigners } from "../assigners.js";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Fact, Facts } from "../event.js";
import { tests } from "../guard.js";
import { type CaseFileContext, caseFileContext, caseGuards, caseRecorders, type Standing } from "./case-guards.js";
import { type PersonContext, personContext } from "./person.js";

/** The events of this chart; those not listed with more say only what every event says. */
export type CaseEvent =
  | Facts<
      | "interview.consented"
      | "adult.declined"
      | "case.found-out-of-scope"
      | "person.stabilised"
      | "indicator.recorded"
      | "needs.changed"
      | "contact.lost"
      | "contact.regained"
      | "death.recorded"
      | "case.reopened"
      | "retention.expired"
    >
  | Fact<"immediate-risk.found", { readonly standing?: Partial<Standing> }>
  | Fact<"concern.raised", { readonly standing?: Partial<Standing> }>
  | Fact<"case.transferred", { readonly acceptedBy: string; readonly permit: DisclosurePermit }>
  | Fact<"reasonable-grounds.found", { readonly standing: Partial<Standing> }>
  | Fact<"vulnerability.found", { readonly standing: Partial<Standing> }>
  | Fact<"indicators.not-found", { readonly standing: Partial<Standing> }>
  | Fact<"prevention.ended", { readonly standing: Partial<Standing> }>
  | Fact<"needs.assessed", { readonly standing: Partial<Standing> }>
  | Fact<"plan.agreed", { readonly standing: Partial<Standing> }>
  | Fact<"objectives.met", { readonly standing: Partial<Standing> }>
  | Fact<"identification.denied", { readonly standing: Partial<Standing> }>
  | Fact<"monitoring.completed", { readonly standing: Partial<Standing> }>
  | Fact<"beneficiary.withdrew", { readonly standing: Partial<Standing> }>
  | Fact<"tracing.ended", { readonly standing: Partial<Standing> }>;

const begin = (input: PersonContext): CaseFileContext => ({ ...input, reopenings: 0 });

// Moves that are possible from several states.

const identificationDenied = {
  description: "The person is not identified and is at risk all the same; prevention goes on, and no stay ends by it.",
  guard: "personIsNotIdentifiedAndAtRisk",
  target: "prevention-track",
  meta: {
    roles: ["mdt-coordinator", "mdt-member"],
    timeLimit: "never ends a stay by itself",
  },
} as const;

const caseTransferred = {
  description: "Another organisation accepted the case, and a permit covers the file.",
  guard: "newOwnerAcceptedUnderPermit",
  target: "transferred-out",
  actions: "recordNewOwner",
  meta: {
    roles: ["worker"],
    timeLimit: "profile.referralDecisionHours",
  },
} as const;

const beneficiaryWithdrew = {
  description: "The adult leaves the case; every referral under consent is stopped first.",
  guard: "adultWithdrawsFromEverything",
  target: "closed",
  meta: {
    roles: ["beneficiary"],
    timeLimit: "immediately",
  },
} as const;

const contactLost = {
  description: "Safe contact failed twice; a child is reported missing.",
  guard: "contactFailed",
  target: "lost-contact",
  meta: {
    roles: ["case-coordinator"],
    timeLimit: "profile.contactLostDays",
  },
} as const;

const deathRecorded = {
  description: "The death of the person is recorded.",
  target: "closed",
  meta: {
    roles: ["case-coordinator"],
  },
} as const;

const caseReopened = {
  description: "The case is opened again with a new consent; earlier ones do not revive.",
  guard: "newConsentWasGiven",
  target: "needs-assessment",
  actions: "recordReopening",
  meta: {
    roles: ["case-coordinator"],
    timeLimit: "any time before retention end",
  },
} as const;

const retentionExpired = {
  description: "Retention is over and nothing holds the record; the identity is removed.",
  guard: "nothingHoldsTheRecord",
  target: "anonymised",
  meta: {
    roles: ["data-protection-officer"],
    timeLimit: "profile.retentionYears",
  },
} as const;

/** The chart as it is written; {@link caseChart} adds what this package needs to step it. */
export const caseMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as CaseFileContext,
    events: {} as CaseEvent,
    input: {} as PersonContext,
    meta: {} as TransitionMeta,
  },
  guards: tests<CaseFileContext, typeof caseGuards>(caseGuards),
  actions: assigners<CaseFileContext, CaseEvent, typeof caseRecorders>(caseRecorders),
}).createMachine({
  id: "case",
  description: "One case from the first contact to the end of retention.",
  initial: "intake",
  context: ({ input }) => begin(input),
  states: {
    intake: {
      description: "Contact is made; nothing is decided.",
      on: {
        "immediate-risk.found": {
          description: "Life or health is at risk; life-saving steps wait for no consent.",
          guard: "lifeOrHealthIsAtRisk",
          target: "crisis-response",
          meta: {
            roles: ["frontline-detector", "system"],
            timeLimit: "immediately",
          },
        },
        "interview.consented": {
          description: "The person agrees to the interview; for a child also the representative.",
          guard: "interviewIsConsented",
          target: "screening",
          meta: {
            roles: ["frontline-detector"],
          },
        },
        "adult.declined": {
          description: "The adult says no; rights and services were explained and no narrative is kept.",
          guard: "adultDecidesFreely",
          target: "declined",
          meta: {
            roles: ["beneficiary"],
          },
        },
        "case.found-out-of-scope": {
          description: "Neither an indicator nor a risk profile is found; another service is named.",
          guard: "nothingPointsToTrafficking",
          target: "referred-out",
          meta: { roles: ["frontline-detector"] },
        },
      },
    },
    "crisis-response": {
      description: "Life or health is at risk; help comes first.",
      on: {
        "person.stabilised": {
          description: "The crisis is over and the person agrees to the interview.",
          guard: "interviewIsConsented",
          target: "screening",
          meta: {
            roles: ["case-coordinator"],
            timeLimit: "24-72 h (profile.crisisHours)",
          },
        },
        "adult.declined": {
          description: "The adult, safe and free to go, says no; safety information is given.",
          guard: "adultDecidesFreely",
          target: "declined",
          meta: { roles: ["beneficiary"] },
        },
      },
    },
    screening: {
      description: "Indicators are being checked.",
      on: {
        "reasonable-grounds.found": {
          description: "The person is presumed or confirmed to be a victim; needs are assessed.",
          guard: "victimIsPresumed",
          target: "needs-assessment",
          meta: {
            roles: ["mdt-coordinator", "identifying-authority", "system"],
            timeLimit: "profile.reasonableGroundsDays",
          },
        },
        "vulnerability.found": {
          description: "The person is at risk and was not trafficked; prevention begins.",
          guard: "personIsAtRiskOnly",
          target: "prevention-track",
          meta: {
            roles: ["mdt-coordinator", "frontline-detector", "system"],
          },
        },
        "indicators.not-found": {
          description: "The person is not identified; reasons and reconsideration are explained.",
          guard: "personIsNotIdentified",
          target: "referred-out",
          meta: {
            roles: ["mdt-coordinator", "mdt-member"],
          },
        },
        "adult.declined": {
          description: "The adult says no during the screening.",
          guard: "adultDecidesFreely",
          target: "declined",
          meta: { roles: ["beneficiary"] },
        },
      },
    },
    "needs-assessment": {
      description: "Needs and risks are being assessed.",
      on: {
        "needs.assessed": {
          description: "Needs and risk are assessed; for a child also its best interests.",
          guard: "needsAndRiskAreAssessed",
          target: "planning",
          meta: {
            roles: ["mdt-coordinator", "case-coordinator"],
            timeLimit: "profile.assessmentDays",
          },
        },
        "identification.denied": identificationDenied,
        "case.transferred": caseTransferred,
        "beneficiary.withdrew": beneficiaryWithdrew,
        "contact.lost": contactLost,
        "death.recorded": deathRecorded,
      },
    },
    planning: {
      description: "The individual plan is being agreed.",
      on: {
        "plan.agreed": {
          description: "The individual plan is agreed and runs.",
          guard: "planIsActive",
          target: "assistance",
          meta: {
            roles: ["beneficiary", "case-coordinator"],
            timeLimit: "profile.planDays",
          },
        },
        "identification.denied": identificationDenied,
        "case.transferred": caseTransferred,
        "beneficiary.withdrew": beneficiaryWithdrew,
        "contact.lost": contactLost,
        "death.recorded": deathRecorded,
      },
    },
    assistance: {
      description: "The plan is being carried out.",
      on: {
        "needs.changed": {
          description: "The needs have changed; the plan is made again.",
          target: "planning",
          meta: {
            roles: ["case-coordinator", "beneficiary"],
            timeLimit: "review interval profile.planReviewDays",
          },
        },
        "objectives.met": {
          description: "The objectives are met, nothing is open and the risk is low; the supervisor agrees.",
          guard: "nothingIsOpenAndRiskIsLow",
          target: "monitoring",
          meta: {
            roles: ["case-coordinator", "supervisor"],
          },
        },
        "identification.denied": identificationDenied,
        "case.transferred": caseTransferred,
        "beneficiary.withdrew": beneficiaryWithdrew,
        "contact.lost": contactLost,
        "death.recorded": deathRecorded,
      },
    },
    monitoring: {
      description: "Assistance has ended; the person is followed.",
      on: {
        "identification.denied": identificationDenied,
        "concern.raised": {
          description: "The risk is not low any more, or a new need appeared.",
          guard: "riskRoseOrNeedAppeared",
          target: "needs-assessment",
          meta: { roles: ["anyone"] },
        },
        "monitoring.completed": {
          description: "The monitoring is complete, nothing is open, and the supervisor agrees.",
          guard: "nothingIsLeftToDo",
          target: "closed",
          meta: {
            roles: ["case-coordinator", "supervisor"],
            timeLimit: "profile.monitoringMonths",
          },
        },
        "beneficiary.withdrew": beneficiaryWithdrew,
        "contact.lost": contactLost,
        "death.recorded": deathRecorded,
      },
    },
    "prevention-track": {
      description: "The person is at risk and receives preventive support.",
      on: {
        "indicator.recorded": {
          description: "An indicator of trafficking appears; the screening begins again.",
          target: "screening",
          meta: { roles: ["anyone"] },
        },
        "prevention.ended": {
          description: "The prevention track ended well; the situation is followed.",
          guard: "preventionGraduated",
          target: "monitoring",
          meta: { roles: ["case-coordinator"] },
        },
        "adult.declined": {
          description: "The adult says no to preventive support.",
          guard: "adultDecidesFreely",
          target: "declined",
          meta: { roles: ["beneficiary"] },
        },
      },
    },
    "lost-contact": {
      description: "Safe contact failed; the person is being traced.",
      on: {
        "contact.regained": {
          description: "Contact is back and the identity was verified by a safe question.",
          guard: "identityWasVerifiedAgain",
          target: "needs-assessment",
          meta: { roles: ["case-coordinator"] },
        },
        "tracing.ended": {
          description: "Tracing an adult ended; a child stays with the guardianship authority.",
          guard: "tracedPersonIsAnAdult",
          target: "closed",
          meta: {
            roles: ["supervisor"],
            timeLimit: "profile.lostContactMonths",
          },
        },
        "death.recorded": deathRecorded,
      },
    },
    declined: {
      description: "The person said no to help.",
      on: { "case.reopened": caseReopened, "retention.expired": retentionExpired },
    },
    "referred-out": {
      description: "The case is out of scope; another service was named.",
      on: { "case.reopened": caseReopened, "retention.expired": retentionExpired },
    },
    "transferred-out": {
      description: "Another organisation owns the case.",
      on: { "case.reopened": caseReopened, "retention.expired": retentionExpired },
    },
    closed: {
      description: "The case is closed and can be opened again.",
      on: { "case.reopened": caseReopened, "retention.expired": retentionExpired },
    },
    anonymised: { type: "final", description: "Retention is over; the identity is removed." },
  },
});

/**
 * Case lifecycle end to end: 14 states, 49 transitions.
 *
 * @example
 * ```ts
 * caseChart.table.initial; // => "intake"
 * ```
 */
export const caseChart = defineChart({
  name: "case",
  machine: caseMachine,
  guards: caseGuards,
  recorders: caseRecorders,
  input: personContext,
  context: caseFileContext,
  begin,
  supervised: "owner",
});
