import { setup } from "xstate";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Facts } from "../event.js";
import { tests } from "../guard.js";
import { compensationGuards } from "./compensation-guards.js";
import { type PersonContext, personContext } from "./person.js";

/** The events of this chart. */
export type CompensationEvent = Facts<
  | "compensation.explained"
  | "compensation.waived"
  | "claim.filed"
  | "claim.awarded"
  | "claim.rejected"
  | "award.paid"
  | "award.not-recovered"
  | "state-application.filed"
  | "state-application.granted"
  | "state-application.refused"
  | "refusal.upheld"
  | "refusal.overturned"
>;

const begin = (input: PersonContext): PersonContext => ({ ...input });

/** The chart as it is written; {@link compensationChart} adds what this package needs to step it. */
export const compensationMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as PersonContext,
    events: {} as CompensationEvent,
    input: {} as PersonContext,
    meta: {} as TransitionMeta,
  },
  guards: tests<PersonContext, typeof compensationGuards>(compensationGuards),
}).createMachine({
  id: "compensation",
  description: "How a victim is compensated, by the offender or by the State.",
  initial: "not-informed",
  context: ({ input }) => begin(input),
  states: {
    "not-informed": {
      description: "The person has not been told yet.",
      on: {
        "compensation.explained": {
          description: "A lawyer or the coordinator explains the routes to compensation.",
          target: "informed",
          meta: {
            roles: ["legal-aid", "case-coordinator"],
            timeLimit: "with rights letter",
          },
        },
      },
    },
    informed: {
      description: "The person knows the routes to compensation.",
      on: {
        "compensation.waived": {
          description: "The adult waives the claim.",
          guard: "personIsAnAdult",
          target: "waived",
          meta: { roles: ["beneficiary"] },
        },
        "claim.filed": {
          description: "The lawyer files a civil claim in criminal or civil proceedings.",
          target: "claimed",
          meta: {
            roles: ["legal-aid"],
            timeLimit: "before profile.civilClaimDeadline",
          },
        },
        "state-application.filed": {
          description: "The lawyer applies to the State scheme where it asks for no judgment.",
          guard: "schemeNeedsNoJudgment",
          target: "state-application",
          meta: {
            roles: ["legal-aid"],
            timeLimit: "profile.stateCompDeadline",
          },
        },
      },
    },
    claimed: {
      description: "A civil claim is filed.",
      on: {
        "claim.awarded": {
          description: "The court awards compensation.",
          target: "awarded",
          meta: { roles: ["prosecutor-court"] },
        },
        "claim.rejected": {
          description: "The court rejects the claim; an appeal or another route is possible.",
          target: "informed",
          meta: { roles: ["prosecutor-court"] },
        },
      },
    },
    awarded: {
      description: "The court awarded compensation.",
      on: {
        "award.paid": {
          description: "The offender paid.",
          target: "paid",
          meta: { roles: ["prosecutor-court"] },
        },
        "award.not-recovered": {
          description: "Nothing could be recovered; the lawyer applies to the State scheme under its conditions.",
          guard: "schemeConditionsAreMet",
          target: "state-application",
          meta: {
            roles: ["legal-aid"],
            timeLimit: "profile.stateCompDeadline",
          },
        },
      },
    },
    "state-application": {
      description: "The State scheme was applied to.",
      on: {
        "state-application.granted": {
          description: "The commission grants State compensation.",
          target: "paid",
          meta: { roles: ["compensation-body"] },
        },
        "state-application.refused": {
          description: "The commission refuses, with reasons; the refusal is appealed.",
          target: "appeal",
          meta: { roles: ["compensation-body"] },
        },
      },
    },
    appeal: {
      description: "The refusal is appealed.",
      on: {
        "refusal.upheld": {
          description: "The court upholds the refusal.",
          target: "refused-final",
          meta: { roles: ["prosecutor-court"] },
        },
        "refusal.overturned": {
          description: "The court overturns the refusal and compensation is paid.",
          target: "paid",
          meta: { roles: ["prosecutor-court"] },
        },
      },
    },
    paid: { type: "final", description: "Compensation was paid." },
    "refused-final": { type: "final", description: "Compensation was refused for good." },
    waived: { type: "final", description: "The person waived the claim." },
  },
});

/**
 * Compensation: 9 states, 12 transitions.
 *
 * @example
 * ```ts
 * compensationChart.table.initial; // => "not-informed"
 * ```
 */
export const compensationChart = defineChart({
  name: "compensation",
  machine: compensationMachine,
  guards: compensationGuards,
  recorders: {},
  input: personContext,
  context: personContext,
  begin,
  supervised: "owner",
});
