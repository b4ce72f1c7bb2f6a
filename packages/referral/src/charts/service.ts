import { setup } from "xstate";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Facts } from "../event.js";
import { tests } from "../guard.js";
import { type CaseContext, caseContext } from "./person.js";
import { serviceGuards } from "./service-guards.js";

/** The events of this chart. */
export type ServiceEvent = Facts<
  | "service.referred"
  | "service.declined"
  | "service.found-unavailable"
  | "service.started"
  | "referral.failed"
  | "service.delivered"
  | "service.interrupted"
>;

const begin = (input: CaseContext): CaseContext => ({ ...input });

/** The chart as it is written; {@link serviceChart} adds what this package needs to step it. */
export const serviceMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as CaseContext,
    events: {} as ServiceEvent,
    input: {} as CaseContext,
    meta: {} as TransitionMeta,
  },
  guards: tests<CaseContext, typeof serviceGuards>(serviceGuards),
}).createMachine({
  id: "service",
  description: "One service of the plan, from its planning to its delivery.",
  initial: "planned",
  context: ({ input }) => begin(input),
  states: {
    planned: {
      description: "The service is in the plan.",
      on: {
        "service.referred": {
          description: "A referral for the service was sent, or the own agency takes it.",
          target: "referred",
          meta: { roles: ["case-coordinator", "system"] },
        },
        "service.declined": {
          description: "The person does not want the service.",
          target: "declined",
          meta: { roles: ["beneficiary"] },
        },
        "service.found-unavailable": {
          description: "Nobody provides the service; the gap is reported without naming anybody.",
          guard: "gapIsReported",
          target: "unavailable",
          meta: { roles: ["case-coordinator"] },
        },
      },
    },
    referred: {
      description: "A referral for it was sent, or the own agency has it.",
      on: {
        "service.started": {
          description: "The provider begins the service.",
          target: "in-progress",
          meta: {
            roles: ["provider", "system"],
            timeLimit: "profile.serviceStartHours by urgency",
          },
        },
        "referral.failed": {
          description:
            "The referral ended without acceptance, was cancelled, or the person never arrived; the service is planned again.",
          target: "planned",
          meta: { roles: ["case-coordinator", "system"] },
        },
      },
    },
    "in-progress": {
      description: "The service is being delivered.",
      on: {
        "service.delivered": {
          description: "The service was delivered; its outcome and the person's feedback are recorded.",
          guard: "outcomeAndFeedbackAreRecorded",
          target: "delivered",
          meta: { roles: ["provider", "system"] },
        },
        "service.declined": {
          description: "The person ends the service.",
          target: "declined",
          meta: { roles: ["beneficiary"] },
        },
        "service.interrupted": {
          description: "The service stops before its end; the need stays open.",
          target: "planned",
          meta: { roles: ["provider", "system"] },
        },
      },
    },
    delivered: { type: "final", description: "The service was delivered." },
    declined: { type: "final", description: "The person declined the service." },
    unavailable: { type: "final", description: "Nobody provides the service; the gap is reported." },
  },
});

/**
 * One service within the plan: 6 states, 8 transitions.
 *
 * @example
 * ```ts
 * serviceChart.table.initial; // => "planned"
 * ```
 */
export const serviceChart = defineChart({
  name: "service",
  machine: serviceMachine,
  guards: serviceGuards,
  recorders: {},
  input: caseContext,
  context: caseContext,
  begin,
  supervised: "owner",
});
