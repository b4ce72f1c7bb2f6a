import { setup } from "xstate";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Facts } from "../event.js";
import { tests } from "../guard.js";
import { monitoringGuards } from "./monitoring-guards.js";
import { type PersonContext, personContext } from "./person.js";

/** The events of this chart. */
export type MonitoringEvent = Facts<
  | "contact.fell-due"
  | "contact.succeeded"
  | "calendar.completed"
  | "contact.missed"
  | "contact.lost"
  | "concern.raised"
  | "monitoring.stopped"
>;

const begin = (input: PersonContext): PersonContext => ({ ...input });

// Moves that are possible from several states.

const concernRaised = {
  description: "Somebody raises a concern; the case is opened again.",
  target: "reopened",
  meta: { roles: ["anyone"], timeLimit: "immediately" },
} as const;

const monitoringStopped = {
  description: "The adult ends the monitoring.",
  guard: "personIsAnAdult",
  target: "stopped",
  meta: { roles: ["beneficiary"], timeLimit: "any time" },
} as const;

/** The chart as it is written; {@link monitoringChart} adds what this package needs to step it. */
export const monitoringMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as PersonContext,
    events: {} as MonitoringEvent,
    input: {} as PersonContext,
    meta: {} as TransitionMeta,
  },
  guards: tests<PersonContext, typeof monitoringGuards>(monitoringGuards),
}).createMachine({
  id: "monitoring",
  description: "Follow-up after assistance, by a calendar and through safe contact only.",
  initial: "scheduled",
  context: ({ input }) => begin(input),
  states: {
    scheduled: {
      description: "The next contact has its date.",
      on: {
        "contact.fell-due": {
          description: "A contact of the calendar falls due.",
          target: "due",
          meta: { roles: ["system"] },
        },
        "concern.raised": concernRaised,
        "monitoring.stopped": monitoringStopped,
      },
    },
    due: {
      description: "A contact is due.",
      on: {
        "contact.succeeded": {
          description: "The person was reached through the safe channel and is well.",
          guard: "safeChannelWasUsed",
          target: "scheduled",
          meta: {
            roles: ["mdt-coordinator", "case-coordinator"],
            timeLimit: "profile.contactWindowDays",
          },
        },
        "calendar.completed": {
          description: "The last contact of the calendar succeeded; monitoring is complete.",
          guard: "calendarIsOver",
          target: "completed",
          meta: {
            roles: ["case-coordinator"],
          },
        },
        "contact.missed": {
          description: "The contact did not take place in its window.",
          target: "missed",
          meta: { roles: ["system"], timeLimit: "profile.contactWindowDays" },
        },
        "concern.raised": concernRaised,
        "monitoring.stopped": monitoringStopped,
      },
    },
    missed: {
      description: "A contact was missed.",
      on: {
        "contact.succeeded": {
          description: "The person was reached after a missed contact and is well.",
          guard: "safeChannelWasUsed",
          target: "scheduled",
          meta: { roles: ["case-coordinator"] },
        },
        "contact.lost": {
          description: "Contact is lost; the case traces the person, and a child is with the authority.",
          guard: "childIsWithTheAuthority",
          target: "stopped",
          meta: { roles: ["case-coordinator"], timeLimit: "profile.contactLostDays" },
        },
        "concern.raised": concernRaised,
        "monitoring.stopped": monitoringStopped,
      },
    },
    completed: { type: "final", description: "The calendar is finished." },
    reopened: { type: "final", description: "A concern was found; the case is opened again." },
    stopped: { type: "final", description: "The person ended it, or contact was lost." },
  },
});

/**
 * Monitoring, re-integration and re-opening: 6 states, 12 transitions.
 *
 * @example
 * ```ts
 * monitoringChart.table.initial; // => "scheduled"
 * ```
 */
export const monitoringChart = defineChart({
  name: "monitoring",
  machine: monitoringMachine,
  guards: monitoringGuards,
  recorders: {},
  input: personContext,
  context: personContext,
  begin,
  supervised: "owner",
});
