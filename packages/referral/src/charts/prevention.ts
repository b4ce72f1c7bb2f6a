import { setup } from "xstate";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Facts } from "../event.js";
import { tests } from "../guard.js";
import { type PersonContext, personContext } from "./person.js";
import { preventionGuards } from "./prevention-guards.js";

/** The events of this chart. */
export type PreventionEvent = Facts<
  | "support.offered"
  | "support.accepted"
  | "support.declined"
  | "plan.agreed"
  | "goals.met"
  | "indicator.recorded"
  | "person.withdrew"
  | "situation.stabilised"
  | "support.resumed"
>;

const begin = (input: PersonContext): PersonContext => ({ ...input });

// Moves that are possible from several states.

const indicatorRecorded = {
  description: "An indicator of trafficking appears; identification begins and services continue.",
  target: "escalated",
  meta: { roles: ["anyone"], timeLimit: "immediately" },
} as const;

const personWithdrew = {
  description: "The adult ends the support.",
  guard: "personIsAnAdult",
  target: "declined",
  meta: { roles: ["beneficiary"] },
} as const;

/** The chart as it is written; {@link preventionChart} adds what this package needs to step it. */
export const preventionMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as PersonContext,
    events: {} as PreventionEvent,
    input: {} as PersonContext,
    meta: {} as TransitionMeta,
  },
  guards: tests<PersonContext, typeof preventionGuards>(preventionGuards),
}).createMachine({
  id: "prevention",
  description: "Support for a person at risk who was not trafficked.",
  initial: "identified-at-risk",
  context: ({ input }) => begin(input),
  states: {
    "identified-at-risk": {
      description: "A risk profile was seen.",
      on: {
        "support.offered": {
          description: "Support is offered to a person whose situation resembles that of victims.",
          guard: "riskProfileIsSeen",
          target: "offered",
          meta: { roles: ["social-services", "mdt-coordinator"] },
        },
      },
    },
    offered: {
      description: "Support is offered.",
      on: {
        "support.accepted": {
          description: "The person accepts support and consents.",
          guard: "supportIsConsented",
          target: "assessment",
          meta: { roles: ["beneficiary"] },
        },
        "support.declined": {
          description: "The adult declines support; for a child the guardianship authority decides.",
          guard: "personIsAnAdult",
          target: "declined",
          meta: { roles: ["beneficiary"] },
        },
        "indicator.recorded": indicatorRecorded,
      },
    },
    assessment: {
      description: "The needs are being assessed.",
      on: {
        "plan.agreed": {
          description: "The person agrees to an individual plan.",
          target: "support",
          meta: { roles: ["beneficiary"], timeLimit: "profile.planDays" },
        },
        "indicator.recorded": indicatorRecorded,
      },
    },
    support: {
      description: "Support is running.",
      on: {
        "goals.met": {
          description: "The goals are met; the situation is followed.",
          target: "follow-up",
          meta: { roles: ["case-coordinator"] },
        },
        "indicator.recorded": indicatorRecorded,
        "person.withdrew": personWithdrew,
      },
    },
    "follow-up": {
      description: "Support ended; the situation is followed.",
      on: {
        "indicator.recorded": indicatorRecorded,
        "person.withdrew": personWithdrew,
        "situation.stabilised": {
          description: "The situation is stable; the track ends.",
          target: "graduated",
          meta: { roles: ["case-coordinator"], timeLimit: "profile.preventionMonths" },
        },
        "support.resumed": {
          description: "Support is needed again.",
          target: "support",
          meta: { roles: ["case-coordinator"] },
        },
      },
    },
    graduated: { type: "final", description: "The situation is stable; the track ended." },
    declined: { type: "final", description: "The person said no to support." },
    escalated: { type: "final", description: "Indicators of trafficking were found; identification takes over." },
  },
});

/**
 * Prevention track for potential victims: 8 states, 13 transitions.
 *
 * @example
 * ```ts
 * preventionChart.table.initial; // => "identified-at-risk"
 * ```
 */
export const preventionChart = defineChart({
  name: "prevention",
  machine: preventionMachine,
  guards: preventionGuards,
  recorders: {},
  input: personContext,
  context: personContext,
  begin,
  supervised: "owner",
});
