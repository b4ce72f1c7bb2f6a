import { setup } from "xstate";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Facts } from "../event.js";
import { tests } from "../guard.js";
import { ageGuards } from "./age-guards.js";
import { type CaseContext, caseContext } from "./person.js";

/** The events of this chart. */
export type AgeEvent = Facts<
  | "minority.documented"
  | "majority.documented"
  | "minority.presumed"
  | "majority.assumed"
  | "age-assessment.ordered"
  | "majority.verified"
  | "minority.verified"
  | "age-assessment.left-open"
  | "age.doubted"
  | "majority.reached"
>;

const begin = (input: CaseContext): CaseContext => ({ ...input });

/** The chart as it is written; {@link ageChart} adds what this package needs to step it. */
export const ageMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as CaseContext,
    events: {} as AgeEvent,
    input: {} as CaseContext,
    meta: {} as TransitionMeta,
  },
  guards: tests<CaseContext, typeof ageGuards>(ageGuards),
}).createMachine({
  id: "age",
  description: "How old the person is taken to be, and so who decides for them.",
  initial: "unknown",
  context: ({ input }) => begin(input),
  states: {
    unknown: {
      description: "The age is not established; the person is treated as a child.",
      on: {
        "minority.documented": {
          description: "A document that nobody doubts shows that the person is under eighteen.",
          guard: "documentIsTrusted",
          target: "child",
          meta: { roles: ["anyone"] },
        },
        "majority.documented": {
          description: "A document not suspected to be false shows that the person is eighteen or over.",
          guard: "documentIsGenuine",
          target: "adult",
          meta: { roles: ["anyone"] },
        },
        "minority.presumed": {
          description:
            "The age is uncertain and there is reason to believe that the person is a child: treated as one at once.",
          guard: "childIsBelievedWhileAgeIsUncertain",
          target: "presumed-child",
          meta: {
            roles: ["frontline-detector"],
            timeLimit: "immediately",
          },
        },
        "majority.assumed": {
          description: "The age is uncertain and nothing suggests a child; the competent authority records why.",
          guard: "reasonsAreRecorded",
          target: "adult",
          meta: { roles: ["identifying-authority"] },
        },
      },
    },
    child: {
      description: "The person is under eighteen, documented or verified.",
      on: {
        "majority.reached": {
          description: "The person turns eighteen; consents of a representative end and the person is asked.",
          target: "adult",
          meta: { roles: ["system"], timeLimit: "on the date" },
        },
      },
    },
    "presumed-child": {
      description: "The age is uncertain; the person is treated as a child.",
      on: {
        "age-assessment.ordered": {
          description: "As a last resort, with a guardian and the person's assent, an age assessment is ordered.",
          guard: "assessmentIsLastResort",
          target: "assessment-pending",
          meta: { roles: ["guardianship-authority"] },
        },
        "minority.documented": {
          description: "A document confirms that the person is under eighteen.",
          target: "child",
          meta: { roles: ["anyone"] },
        },
        "majority.documented": {
          description:
            "The competent authority accepts a document that shows an adult; traffickers also supply false ages.",
          guard: "documentIsGenuine",
          target: "adult",
          meta: { roles: ["identifying-authority"] },
        },
      },
    },
    "assessment-pending": {
      description: "An age assessment is ordered; the person is treated as a child meanwhile.",
      on: {
        "majority.verified": {
          description: "The assessment shows an adult, every margin of error resolved in the person's favour.",
          guard: "marginFavoursThePerson",
          target: "adult",
          meta: {
            roles: ["guardianship-authority"],
          },
        },
        "minority.verified": {
          description: "The assessment shows a child.",
          target: "child",
          meta: { roles: ["guardianship-authority"] },
        },
        "age-assessment.left-open": {
          description: "The assessment does not settle the age; the person keeps the benefit of the doubt.",
          target: "presumed-child",
          meta: { roles: ["guardianship-authority"] },
        },
      },
    },
    adult: {
      description: "The person is eighteen or over.",
      on: {
        "age.doubted": {
          description: "Somebody has reason to believe that the person is a child after all.",
          guard: "childIsBelieved",
          target: "presumed-child",
          meta: { roles: ["anyone"], timeLimit: "immediately" },
        },
      },
    },
  },
});

/**
 * Age: presumption of minority: 5 states, 12 transitions.
 *
 * @example
 * ```ts
 * ageChart.table.initial; // => "unknown"
 * ```
 */
export const ageChart = defineChart({
  name: "age",
  machine: ageMachine,
  guards: ageGuards,
  recorders: {},
  input: caseContext,
  context: caseContext,
  begin,
  supervised: "owner",
});
