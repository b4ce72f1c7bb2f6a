import { setup } from "xstate";
import { assigners } from "../assigners.js";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Fact, Facts } from "../event.js";
import { tests } from "../guard.js";
import { type PersonContext, personContext } from "./person.js";
import { type PlanContext, planContext, planGuards, planRecorders } from "./plan-guards.js";

/** The events of this chart; those not listed with more say only what every event says. */
export type PlanEvent =
  | Facts<
      | "needs.assessed"
      | "plan.proposed"
      | "plan.agreed"
      | "changes.asked"
      | "plan.declined"
      | "review.fell-due"
      | "needs.changed"
      | "plan.confirmed"
    >
  | Fact<"plan.revised", { readonly version: number }>
  | Fact<"goals.closed", { readonly services: readonly string[] }>;

const begin = (input: PersonContext): PlanContext => ({ ...input, version: 1 });

/** The chart as it is written; {@link planChart} adds what this package needs to step it. */
export const planMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as PlanContext,
    events: {} as PlanEvent,
    input: {} as PersonContext,
    meta: {} as TransitionMeta,
  },
  guards: tests<PlanContext, typeof planGuards>(planGuards),
  actions: assigners<PlanContext, PlanEvent, typeof planRecorders>(planRecorders),
}).createMachine({
  id: "plan",
  description: "The plan that the person agrees to, its reviews and its end.",
  initial: "assessing",
  context: ({ input }) => begin(input),
  states: {
    assessing: {
      description: "The needs are being assessed.",
      on: {
        "needs.assessed": {
          description: "The needs are assessed in every domain, from health to law to daily life.",
          guard: "everyDomainIsAssessed",
          target: "drafting",
          meta: {
            roles: ["case-coordinator", "mdt-member"],
            timeLimit: "profile.assessmentDays",
          },
        },
      },
    },
    drafting: {
      description: "The plan is being written.",
      on: {
        "plan.proposed": {
          description: "The coordinator proposes a plan whose goals each have an owner, a date and an agency.",
          guard: "everyGoalHasOwnerDateAndAgency",
          target: "proposed",
          meta: {
            roles: ["case-coordinator"],
            timeLimit: "profile.planDays",
          },
        },
      },
    },
    proposed: {
      description: "The plan is offered to the person.",
      on: {
        "plan.agreed": {
          description: "The person agrees; for a child also the representative, and the child's views are recorded.",
          guard: "planIsAgreedWithEveryone",
          target: "active",
          meta: { roles: ["beneficiary"] },
        },
        "changes.asked": {
          description: "The person asks for changes.",
          target: "drafting",
          meta: { roles: ["beneficiary"] },
        },
        "plan.declined": {
          description: "The person declines a plan; emergency help stays available.",
          target: "closed",
          meta: { roles: ["beneficiary"] },
        },
      },
    },
    active: {
      description: "The agreed plan is running.",
      on: {
        "review.fell-due": {
          description: "The review of the plan falls due.",
          target: "review",
          meta: { roles: ["system"], timeLimit: "profile.planReviewDays" },
        },
        "needs.changed": {
          description: "Somebody says that the needs have changed.",
          target: "review",
          meta: { roles: ["anyone"] },
        },
      },
    },
    review: {
      description: "The plan is being reviewed.",
      on: {
        "plan.revised": {
          description: "The coordinator proposes a new version of the plan.",
          guard: "versionIsNew",
          target: "proposed",
          actions: "recordVersion",
          meta: { roles: ["case-coordinator"] },
        },
        "plan.confirmed": {
          description: "The review confirms the plan as it is.",
          target: "active",
          meta: { roles: ["case-coordinator"] },
        },
        "goals.closed": {
          description: "Every service was delivered, declined or found unavailable; the plan ends.",
          guard: "everyServiceHasEnded",
          target: "closed",
          meta: { roles: ["case-coordinator", "supervisor"] },
        },
      },
    },
    closed: { type: "final", description: "The plan has ended." },
  },
});

/**
 * Individual assistance plan: 6 states, 10 transitions.
 *
 * @example
 * ```ts
 * planChart.table.initial; // => "assessing"
 * ```
 */
export const planChart = defineChart({
  name: "plan",
  machine: planMachine,
  guards: planGuards,
  recorders: planRecorders,
  input: personContext,
  context: planContext,
  begin,
  supervised: "owner",
});
