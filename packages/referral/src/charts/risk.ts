import { setup } from "xstate";
import { assigners } from "../assigners.js";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Fact, Facts } from "../event.js";
import { tests } from "../guard.js";
import { type CaseContext, caseContext } from "./person.js";
import { type RiskContext, riskContext, riskGuards, riskRecorders } from "./risk-guards.js";

/** The events of this chart; those not listed with more say only what every event says. */
export type RiskEvent =
  | Facts<"risk.assessed-high" | "danger.recognised" | "person.secured" | "review.fell-due" | "reassessment.triggered">
  | Fact<"risk.assessed-low", { readonly confirmedBy?: string }>
  | Fact<"risk.assessed-medium", { readonly confirmedBy?: string }>;

const begin = (input: CaseContext): RiskContext => ({ ...input });

// Moves that are possible from several states.

const dangerRecognised = {
  description:
    "Somebody recognises imminent danger: a credible threat, a suicidal act, or that the exploiter found the person.",
  target: "imminent",
  actions: "recordImminent",
  meta: {
    roles: ["anyone"],
    timeLimit: "immediately",
  },
} as const;

const reviewFellDue = {
  description: "The assessment is as old as its level allows; it is made again.",
  target: "reassessing",
  meta: { roles: ["system"], timeLimit: "as left" },
} as const;

const triggered = {
  description:
    "Something happens that may change the risk: a return, a testimony, a release, a leak, a withdrawal, a new receiver.",
  target: "reassessing",
  meta: { roles: ["system"], timeLimit: "before that step completes" },
} as const;

/** The chart as it is written; {@link riskChart} adds what this package needs to step it. */
export const riskMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as RiskContext,
    events: {} as RiskEvent,
    input: {} as CaseContext,
    meta: {} as TransitionMeta,
  },
  guards: tests<RiskContext, typeof riskGuards>(riskGuards),
  actions: assigners<RiskContext, RiskEvent, typeof riskRecorders>(riskRecorders),
}).createMachine({
  id: "risk",
  description: "How dangerous the situation of the person is, and when it is assessed again.",
  initial: "unassessed",
  context: ({ input }) => begin(input),
  states: {
    unassessed: {
      description: "The risk is not assessed and is treated as high.",
      on: {
        "risk.assessed-low": {
          description: "Every domain is answered and the risk is low.",
          guard: "everyDomainIsAnswered",
          target: "low",
          actions: "recordLow",
          meta: {
            roles: ["worker", "beneficiary"],
            timeLimit: "at first contact, <= profile.riskHours",
          },
        },
        "risk.assessed-medium": {
          description: "The risk is medium and a safety plan is agreed.",
          target: "medium",
          actions: "recordMedium",
          meta: { roles: ["worker"], timeLimit: "as above" },
        },
        "risk.assessed-high": {
          description: "The risk is high and a safety plan is agreed.",
          target: "high",
          actions: "recordHigh",
          meta: { roles: ["worker"], timeLimit: "as above" },
        },
        "danger.recognised": dangerRecognised,
      },
    },
    low: {
      description: "The risk is low.",
      on: {
        "danger.recognised": dangerRecognised,
        "review.fell-due": reviewFellDue,
        "reassessment.triggered": triggered,
      },
    },
    medium: {
      description: "The risk is medium; a safety plan is agreed.",
      on: {
        "danger.recognised": dangerRecognised,
        "review.fell-due": reviewFellDue,
        "reassessment.triggered": triggered,
      },
    },
    high: {
      description: "The risk is high; a safety plan is agreed.",
      on: {
        "danger.recognised": dangerRecognised,
        "review.fell-due": reviewFellDue,
        "reassessment.triggered": triggered,
      },
    },
    imminent: {
      description: "Danger is imminent; protection comes first.",
      on: {
        "person.secured": {
          description: "The person is moved or protected; the risk is assessed again.",
          guard: "personIsSafe",
          target: "reassessing",
          meta: { timeLimit: "profile.riskReview.imminent", roles: ["case-coordinator", "law-enforcement"] },
        },
      },
    },
    reassessing: {
      description: "The risk is being assessed again and is treated as high.",
      on: {
        "danger.recognised": dangerRecognised,
        "risk.assessed-low": {
          description: "Assessed again, the risk is low; a second person confirms when it was high.",
          guard: "loweringIsConfirmedBySecondPerson",
          target: "low",
          actions: "recordLow",
          meta: { roles: ["worker"] },
        },
        "risk.assessed-medium": {
          description: "Assessed again, the risk is medium; a second person confirms when it was high.",
          guard: "loweringIsConfirmedBySecondPerson",
          target: "medium",
          actions: "recordMedium",
          meta: { roles: ["worker"] },
        },
        "risk.assessed-high": {
          description: "Assessed again, the risk is high.",
          target: "high",
          actions: "recordHigh",
          meta: { roles: ["worker", "supervisor"] },
        },
      },
    },
  },
});

/**
 * Risk and safety assessment: 6 states, 18 transitions.
 *
 * @example
 * ```ts
 * riskChart.table.initial; // => "unassessed"
 * ```
 */
export const riskChart = defineChart({
  name: "risk",
  machine: riskMachine,
  guards: riskGuards,
  recorders: riskRecorders,
  input: caseContext,
  context: riskContext,
  begin,
  supervised: "owner",
});
