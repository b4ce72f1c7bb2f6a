import { setup } from "xstate";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Facts } from "../event.js";
import { tests } from "../guard.js";
import { type PersonContext, personContext } from "./person.js";
import { proceedingsGuards } from "./proceedings-guards.js";

/** The events of this chart. */
export type ProceedingsEvent = Facts<
  | "rights.explained"
  | "investigation.opened"
  | "report.made"
  | "complaint.declined"
  | "complaint.filed"
  | "protection.ordered"
  | "hearing.scheduled"
  | "person.heard"
  | "proceedings.discontinued"
  | "suspect.indicted"
  | "judgment.became-final"
  | "victim.charged"
  | "charges.reviewed"
>;

const begin = (input: PersonContext): PersonContext => ({ ...input });

// Moves that are possible from several states.

const investigationOpened = {
  description: "The authority opens an investigation without the victim; assistance is unaffected.",
  target: "investigation",
  meta: { roles: ["prosecutor-court"] },
} as const;

const victimCharged = {
  description: "The victim is charged with acts that traffickers compelled; the lawyer moves for non-punishment.",
  guard: "actsWereCompelled",
  target: "non-punishment-review",
  meta: { roles: ["legal-aid"], timeLimit: "immediately" },
} as const;

/** The chart as it is written; {@link proceedingsChart} adds what this package needs to step it. */
export const proceedingsMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as PersonContext,
    events: {} as ProceedingsEvent,
    input: {} as PersonContext,
    meta: {} as TransitionMeta,
  },
  guards: tests<PersonContext, typeof proceedingsGuards>(proceedingsGuards),
}).createMachine({
  id: "proceedings",
  description: "Criminal proceedings as the victim meets them; help never depends on them.",
  initial: "not-reported",
  context: ({ input }) => begin(input),
  states: {
    "not-reported": {
      description: "Nothing is reported.",
      on: {
        "rights.explained": {
          description: "A lawyer or the coordinator explains the rights and offers free legal aid.",
          guard: "legalAidIsOffered",
          target: "informed",
          meta: {
            roles: ["legal-aid", "case-coordinator"],
            timeLimit: "profile.legalInfoDays",
          },
        },
        "investigation.opened": investigationOpened,
        "report.made": {
          description:
            "A professional reports a child case as the law demands, with the minimum; child and guardian are told before.",
          guard: "childIsReportedAndToldBefore",
          target: "investigation",
          meta: {
            roles: ["frontline-detector"],
            timeLimit: "profile.mandatoryReporting.hours",
          },
        },
      },
    },
    informed: {
      description: "The person knows their rights.",
      on: {
        "investigation.opened": investigationOpened,
        "complaint.declined": {
          description: "The person declines to file a complaint, with no effect on assistance.",
          target: "not-reported",
          meta: { roles: ["beneficiary"], timeLimit: "any time" },
        },
        "complaint.filed": {
          description: "The person files a complaint with a lawyer, having agreed to the release to the police.",
          guard: "releaseToPoliceIsConsented",
          target: "investigation",
          meta: {
            roles: ["beneficiary", "legal-aid"],
          },
        },
      },
    },
    investigation: {
      description: "An investigation is open.",
      on: {
        "protection.ordered": {
          description: "A protection measure is ordered: anonymity, relocation or physical protection.",
          target: "investigation",
          meta: { roles: ["prosecutor-court"] },
        },
        "hearing.scheduled": {
          description:
            "A hearing is scheduled after the risk was assessed again; a child is heard in special conditions.",
          guard: "hearingIsPrepared",
          target: "hearing",
          meta: { roles: ["law-enforcement"] },
        },
        "proceedings.discontinued": {
          description: "The prosecutor discontinues; the victim is informed and may appeal.",
          guard: "victimIsInformed",
          target: "concluded",
          meta: { roles: ["prosecutor-court"] },
        },
        "suspect.indicted": {
          description: "The suspect is indicted.",
          target: "trial",
          meta: { roles: ["prosecutor-court"] },
        },
        "victim.charged": victimCharged,
      },
    },
    hearing: {
      description: "The person is being heard.",
      on: {
        "person.heard": {
          description: "The person was heard.",
          target: "investigation",
          meta: { roles: ["law-enforcement", "prosecutor-court", "legal-aid", "case-coordinator"] },
        },
      },
    },
    "non-punishment-review": {
      description: "Charges against the victim are under review.",
      on: {
        "charges.reviewed": {
          description: "The charges against the victim were reviewed.",
          target: "investigation",
          meta: { roles: ["prosecutor-court"] },
        },
      },
    },
    trial: {
      description: "The case is before the court.",
      on: {
        "judgment.became-final": {
          description: "The judgment is final; the risk is assessed again before a release.",
          guard: "riskWasReassessed",
          target: "concluded",
          meta: { roles: ["prosecutor-court"] },
        },
        "victim.charged": victimCharged,
      },
    },
    concluded: { type: "final", description: "The proceedings are over." },
  },
});

/**
 * Criminal proceedings (victim side): 7 states, 15 transitions.
 *
 * @example
 * ```ts
 * proceedingsChart.table.initial; // => "not-reported"
 * ```
 */
export const proceedingsChart = defineChart({
  name: "proceedings",
  machine: proceedingsMachine,
  guards: proceedingsGuards,
  recorders: {},
  input: personContext,
  context: personContext,
  begin,
  supervised: "owner",
});
