import { setup } from "xstate";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Fact, Facts } from "../event.js";
import { tests } from "../guard.js";
import { type PersonContext, personContext } from "./person.js";
import { stayGuards } from "./stay-guards.js";

/** The events of this chart; those not listed with more say only what every event says. */
export type StayEvent =
  | Facts<
      | "person.admitted"
      | "adult.left"
      | "person.stabilised"
      | "stay.extended"
      | "stay.extended-for-danger"
      | "danger.ended"
      | "exit-plan.started"
      | "stay-limit.reached"
      | "person.discharged"
      | "person.transferred"
      | "child.reported-absent"
      | "child.found"
      | "search.handed-over"
      | "outreach.ended"
      | "person.readmitted"
    >
  | Fact<"admission.refused", { readonly reason: readonly string[] }>;

const begin = (input: PersonContext): PersonContext => ({ ...input });

// Moves that are possible from several states.

const extendedForDanger = {
  description: "The director decides that the stay lasts while life or health is in danger.",
  guard: "lifeOrHealthIsInDanger",
  target: "exceptional-stay",
  meta: {
    roles: ["supervisor"],
    timeLimit: "as long as necessary, re-decided every profile.exceptionalReviewDays",
  },
} as const;

const exitPlanStarted = {
  description: "The coordinator begins the exit plan: housing, income, referrals and safety.",
  target: "exit-planning",
  meta: {
    roles: ["case-coordinator"],
  },
} as const;

const limitReached = {
  description: "The limit of the stay is reached; leaving is prepared and no bed ends by the clock alone.",
  target: "exit-planning",
  meta: { roles: ["system"], timeLimit: "profile.stayDays / profile.stayMaxMonths" },
} as const;

const adultLeft = {
  description: "The adult leaves by their own wish, with a safety plan, and can still be supported.",
  guard: "personIsAnAdultWithSafetyPlan",
  target: "outreach",
  meta: { roles: ["beneficiary"], timeLimit: "any time" },
} as const;

const transferred = {
  description: "Another shelter accepted the person; no message names a location.",
  guard: "receivingShelterAccepted",
  target: "ended",
  meta: { roles: ["shelter"] },
} as const;

const childAbsent = {
  description: "A child is absent and is reported missing at once.",
  guard: "absentPersonIsTreatedAsAChild",
  target: "missing",
  meta: {
    roles: ["shelter"],
    timeLimit: "report at once (legal obligation)",
  },
} as const;

/** The chart as it is written; {@link stayChart} adds what this package needs to step it. */
export const stayMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as PersonContext,
    events: {} as StayEvent,
    input: {} as PersonContext,
    meta: {} as TransitionMeta,
  },
  guards: tests<PersonContext, typeof stayGuards>(stayGuards),
}).createMachine({
  id: "stay",
  description: "A stay in a shelter, from the request to the end of support outside.",
  initial: "admission-requested",
  context: ({ input }) => begin(input),
  states: {
    "admission-requested": {
      description: "A place was asked for.",
      on: {
        "person.admitted": {
          description: "The Centre admits the person on their own consent; no identification decision is needed.",
          guard: "admissionIsConsented",
          target: "crisis",
          meta: {
            roles: ["shelter"],
            timeLimit: "same day",
          },
        },
        "admission.refused": {
          description: "The Centre cannot admit, says why, and arranged another bed first.",
          guard: "anotherBedIsArranged",
          target: "ended",
          meta: { roles: ["shelter"], timeLimit: "same day" },
        },
        "adult.left": {
          description: "The adult changes their mind before admission.",
          guard: "personIsAnAdult",
          target: "ended",
          meta: {
            roles: ["beneficiary"],
            timeLimit: "any time",
          },
        },
      },
    },
    crisis: {
      description: "The first hours and days in the shelter.",
      on: {
        "person.stabilised": {
          description: "The first days are over; a medical check was offered and the risk assessed.",
          guard: "medicalCheckWasOffered",
          target: "short-stay",
          meta: {
            roles: ["shelter"],
            timeLimit: "24-72 h (profile.crisisHours)",
          },
        },
        "adult.left": {
          description: "The adult leaves during the first days; nobody is locked in.",
          guard: "personIsAnAdultWithSafetyPlan",
          target: "ended",
          meta: { roles: ["beneficiary"], timeLimit: "any time" },
        },
        "child.reported-absent": childAbsent,
      },
    },
    "short-stay": {
      description: "A stay of normal length.",
      on: {
        "stay.extended": {
          description: "The stay is extended for protection or recovery, and the person agrees.",
          guard: "extensionIsNeededAndAgreed",
          target: "extended-stay",
          meta: {
            roles: ["supervisor"],
            timeLimit: "before day 30 (profile.stayDays)",
          },
        },
        "stay.extended-for-danger": extendedForDanger,
        "exit-plan.started": exitPlanStarted,
        "stay-limit.reached": limitReached,
        "adult.left": adultLeft,
        "person.transferred": transferred,
        "child.reported-absent": childAbsent,
      },
    },
    "extended-stay": {
      description: "A stay that was extended with the person's agreement.",
      on: {
        "stay.extended-for-danger": extendedForDanger,
        "exit-plan.started": exitPlanStarted,
        "stay-limit.reached": limitReached,
        "adult.left": adultLeft,
        "person.transferred": transferred,
        "child.reported-absent": childAbsent,
      },
    },
    "exceptional-stay": {
      description: "A stay that lasts because life or health is in danger.",
      on: {
        "danger.ended": {
          description: "The danger has ended; leaving is prepared.",
          target: "exit-planning",
          meta: { roles: ["shelter"] },
        },
        "adult.left": adultLeft,
        "person.transferred": transferred,
        "child.reported-absent": childAbsent,
      },
    },
    "exit-planning": {
      description: "Leaving is being prepared with the person.",
      on: {
        "stay.extended-for-danger": {
          description: "New danger appears while leaving is prepared; the stay lasts.",
          guard: "lifeOrHealthIsInDanger",
          target: "exceptional-stay",
          meta: { roles: ["supervisor"] },
        },
        "person.discharged": {
          description: "The person leaves for a safe destination, which was told of it with consent.",
          guard: "destinationIsSafe",
          target: "outreach",
          meta: { timeLimit: "profile.exitPlanDays", roles: ["shelter", "mdt-coordinator"] },
        },
        "adult.left": adultLeft,
        "person.transferred": transferred,
        "child.reported-absent": childAbsent,
      },
    },
    outreach: {
      description: "The person left and is still supported.",
      on: {
        "outreach.ended": {
          description: "Support outside ends at its time or by the person's wish.",
          target: "ended",
          meta: { timeLimit: "profile.outreachMonths", roles: ["case-coordinator"] },
        },
        "person.readmitted": {
          description: "The person comes back with a new consent.",
          guard: "newConsentWasGiven",
          target: "crisis",
          meta: { roles: ["shelter"] },
        },
      },
    },
    missing: {
      description: "A child is absent and was reported missing.",
      on: {
        "child.found": {
          description: "The child is found and back in the Centre.",
          target: "crisis",
          meta: { roles: ["shelter"] },
        },
        "search.handed-over": {
          description: "The guardianship authority and the police lead the search; the stay ends.",
          target: "ended",
          meta: { roles: ["central-authority", "guardianship-authority"] },
        },
      },
    },
    ended: { type: "final", description: "The stay is over." },
  },
});

/**
 * Centre shelter stay: 9 states, 32 transitions.
 *
 * @example
 * ```ts
 * stayChart.table.initial; // => "admission-requested"
 * ```
 */
export const stayChart = defineChart({
  name: "stay",
  machine: stayMachine,
  guards: stayGuards,
  recorders: {},
  input: personContext,
  context: personContext,
  begin,
  supervised: "owner",
});
