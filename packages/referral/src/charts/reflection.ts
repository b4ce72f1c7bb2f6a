import { setup } from "xstate";
import { assigners } from "../assigners.js";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Fact, Facts } from "../event.js";
import { tests } from "../guard.js";
import {
  type ReflectionContext,
  type ReflectionInput,
  reflectionContext,
  reflectionGuards,
  reflectionInput,
  reflectionRecorders,
} from "./reflection-guards.js";

/** The events of this chart; those not listed with more say only what every event says. */
export type ReflectionEvent =
  | Facts<
      | "reasonable-grounds.found"
      | "reflection.started"
      | "decision.made"
      | "reflection.elapsed"
      | "reflection.terminated"
    >
  | Fact<"reflection.extended", { readonly ground: "health" | "intimidation" | "child"; readonly until: string }>;

const begin = (input: ReflectionInput): ReflectionContext => ({ ...input });

/** The chart as it is written; {@link reflectionChart} adds what this package needs to step it. */
export const reflectionMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as ReflectionContext,
    events: {} as ReflectionEvent,
    input: {} as ReflectionInput,
    meta: {} as TransitionMeta,
  },
  guards: tests<ReflectionContext, typeof reflectionGuards>(reflectionGuards),
  actions: assigners<ReflectionContext, ReflectionEvent, typeof reflectionRecorders>(reflectionRecorders),
}).createMachine({
  id: "reflection",
  description: "The time in which a person recovers and decides freely, and in which nobody may remove them.",
  initial: "not-entitled",
  context: ({ input }) => begin(input),
  states: {
    "not-entitled": {
      description: "There are no reasonable grounds yet.",
      on: {
        "reasonable-grounds.found": {
          description:
            "There are reasonable grounds to believe that the person is a victim; the period is offered whatever the nationality.",
          target: "offered",
          meta: {
            roles: ["identifying-authority", "system"],
            timeLimit: "at once",
          },
        },
      },
    },
    offered: {
      description: "The period is offered.",
      on: {
        "reflection.started": {
          description: "The person is informed in a language they understand, and the document is issued.",
          guard: "personIsInformedAndDocumented",
          target: "running",
          actions: "recordEnd",
          meta: {
            roles: ["identifying-authority"],
          },
        },
      },
    },
    running: {
      description: "The period is running.",
      on: {
        "reflection.extended": {
          description: "The period is extended for health, for intimidation, or because the person is a child.",
          guard: "extensionHasGrounds",
          target: "running",
          actions: "recordExtension",
          meta: {
            roles: ["identifying-authority"],
            timeLimit: "profile.reflectionDays (>= 30; MD 30, RO up to 90, DE 3 months, UK 45 in 2017)",
          },
        },
        "decision.made": {
          description:
            "The person decides to co-operate, not to, or to return, advised by their own lawyer and without pressure.",
          guard: "decisionIsFree",
          target: "ended-by-choice",
          meta: { roles: ["beneficiary"] },
        },
        "reflection.elapsed": {
          description: "The period is over; the right to assistance does not end with it.",
          guard: "periodIsOver",
          target: "ended",
          meta: { roles: ["system"] },
        },
        "reflection.terminated": {
          description:
            "The authority ends the period for public order or because the status was claimed improperly, with reasons and a remedy.",
          guard: "terminationIsReasoned",
          target: "ended",
          meta: {
            roles: ["identifying-authority"],
          },
        },
      },
    },
    "ended-by-choice": { type: "final", description: "The person decided, informed and freely." },
    ended: {
      type: "final",
      description: "The period elapsed or was terminated with reasons; help does not end with it.",
    },
  },
});

/**
 * Recovery and reflection period: 5 states, 6 transitions.
 *
 * @example
 * ```ts
 * reflectionChart.table.initial; // => "not-entitled"
 * ```
 */
export const reflectionChart = defineChart({
  name: "reflection",
  machine: reflectionMachine,
  guards: reflectionGuards,
  recorders: reflectionRecorders,
  input: reflectionInput,
  context: reflectionContext,
  begin,
  supervised: "owner",
});
