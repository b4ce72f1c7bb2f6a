import { setup } from "xstate";
import { assigners } from "../assigners.js";
import { defineChart, type TransitionMeta } from "../chart.js";
import { tests } from "../guard.js";
import type { IdentificationEvent } from "./identification-events.js";
import {
  type IdentificationContext,
  type IdentificationInput,
  identificationContext,
  identificationGuards,
  identificationInput,
} from "./identification-guards.js";
import { identificationRecorders } from "./identification-recorders.js";

const begin = (input: IdentificationInput): IdentificationContext => ({ ...input });

// Moves that are possible from several states.

const identificationWithdrawn = {
  description: "The adult leaves the procedure; a child cannot.",
  guard: "personIsAnAdult",
  target: "withdrawn",
  meta: { roles: ["beneficiary"] },
} as const;

const ageStateChanged = {
  description: "The age turns out different: the formal decision is made again, and protection is kept meanwhile.",
  guard: "newAgeStateIsNamed",
  target: "formal-identification",
  actions: "recordAgeState",
  meta: { roles: ["system"], timeLimit: "same transaction" },
} as const;

/** The chart of an identification as it is written; {@link identificationChart} adds what this package needs to step it. */
export const identificationMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as IdentificationContext,
    events: {} as IdentificationEvent,
    input: {} as IdentificationInput,
    meta: {} as TransitionMeta,
  },
  guards: tests<IdentificationContext, typeof identificationGuards>(identificationGuards),
  actions: assigners<IdentificationContext, IdentificationEvent, typeof identificationRecorders>(
    identificationRecorders,
  ),
}).createMachine({
  id: "identification",
  description: "How a person comes to be presumed, confirmed or not identified as a victim of trafficking.",
  initial: "unscreened",
  context: ({ input }) => begin(input),
  states: {
    unscreened: {
      description: "Nobody has looked yet.",
      on: {
        "indicator.recorded": {
          description: "Somebody in the front line, or the person, reports at least one indicator.",
          guard: "atLeastOneIndicatorIsNamed",
          target: "indicators-reported",
          meta: {
            roles: ["frontline-detector", "beneficiary"],
          },
        },
        "foreign-identification.received": {
          description: "A competent body abroad identified the person; the presumption holds here from the receipt on.",
          guard: "decidedByABodyAbroad",
          target: "presumed",
          actions: "recordBody",
          meta: {
            roles: ["international-organisation", "consulate", "foreign-partner"],
            timeLimit: "on receipt",
          },
        },
      },
    },
    "indicators-reported": {
      description: "Indicators are recorded; no decision is made.",
      on: {
        "reasonable-grounds.found": {
          description:
            "Every required element of trafficking is at least suspected, and a body that may presume says so.",
          guard: "reasonableGroundsAreFound",
          target: "presumed",
          actions: "recordBody",
          meta: {
            roles: ["identifying-authority"],
            timeLimit: "profile.reasonableGroundsDays",
          },
        },
        "vulnerability.found": {
          description:
            "No purpose of exploitation is found, but the person is at risk: prevention, not identification.",
          guard: "noPurposeOfExploitationIsFound",
          target: "potential-victim",
          meta: {
            roles: ["mdt-coordinator", "social-services"],
          },
        },
        "reasonable-grounds.not-found": {
          description: "The team finds no reasonable grounds and gives its reasons in writing.",
          target: "not-identified",
          actions: "recordReasonedEnd",
          meta: {
            roles: ["mdt-coordinator", "mdt-member"],
          },
        },
        "age-state.changed": {
          description: "The age turns out different: the indicators are tested again with the elements of that age.",
          guard: "newAgeStateIsNamed",
          target: "indicators-reported",
          actions: "recordAgeState",
          meta: { roles: ["system"], timeLimit: "same transaction" },
        },
      },
    },
    "potential-victim": {
      description: "The person is at risk and was not trafficked.",
      on: {
        "indicator.recorded": {
          description: "A new indicator of trafficking appears about a person at risk.",
          target: "indicators-reported",
          meta: { roles: ["anyone"] },
        },
      },
    },
    presumed: {
      description: "There are reasonable grounds to believe that the person is a victim; protection and help begin.",
      on: {
        "team.convened": {
          description:
            "The coordinator convenes the team; the person agreed to the interview, and a child has its representative there.",
          guard: "interviewIsPossible",
          target: "formal-identification",
          meta: {
            roles: ["mdt-coordinator"],
            timeLimit: "profile.mdtDays",
          },
        },
        "identification.withdrawn": identificationWithdrawn,
        "age-state.changed": {
          description: "The age turns out different: the presumption stays, and the interview needs the right consent.",
          guard: "newAgeStateIsNamed",
          target: "presumed",
          actions: "recordAgeState",
          meta: { roles: ["system"], timeLimit: "same transaction" },
        },
      },
    },
    "formal-identification": {
      description: "The competent body is deciding; protection goes on.",
      on: {
        "identification.confirmed": {
          description:
            "Every required element is established by a body that may confirm, whatever the state of a criminal case.",
          guard: "traffickingIsEstablished",
          target: "confirmed",
          actions: "recordBody",
          meta: {
            roles: ["mdt-coordinator", "identifying-authority"],
            timeLimit: "profile.formalDecisionDays",
          },
        },
        "evidence.found-insufficient": {
          description: "The team cannot decide yet and says what is missing.",
          target: "inconclusive",
          meta: {
            roles: ["mdt-coordinator", "mdt-member"],
          },
        },
        "identification.not-confirmed": {
          description: "The team decides against, in writing, with reasons and how to ask for reconsideration.",
          guard: "reasonsAreWritten",
          target: "not-identified",
          actions: "recordReasonedEnd",
          meta: {
            roles: ["mdt-coordinator", "mdt-member"],
          },
        },
        "identification.withdrawn": identificationWithdrawn,
        "age-state.changed": ageStateChanged,
      },
    },
    confirmed: {
      description: "The person is formally identified as a victim.",
      on: {
        "revocation.proposed": {
          description: "A false identity or an error of the decision is documented; emergency help continues.",
          guard: "errorIsDocumented",
          target: "reconsideration",
          actions: "recordDoubtAboutConfirmation",
          meta: { roles: ["identifying-authority"] },
        },
      },
    },
    inconclusive: {
      description: "There is not enough to decide; protection is kept.",
      on: {
        "new-information.received": {
          description: "New information reopens the formal decision.",
          target: "formal-identification",
          meta: { roles: ["anyone"] },
        },
        "new-information.not-received": {
          description: "Nothing new came within the period; the procedure closes undecided.",
          guard: "waitingPeriodIsOver",
          target: "not-identified",
          actions: "recordSilentEnd",
          meta: { timeLimit: "profile.inconclusiveMonths", roles: ["mdt-coordinator", "mdt-member"] },
        },
        "identification.withdrawn": identificationWithdrawn,
        "age-state.changed": ageStateChanged,
      },
    },
    "not-identified": {
      description: "The person was decided not to be a victim, with reasons.",
      on: {
        "reconsideration.requested": {
          description: "The person, the representative, a first responder or a provider asks to look again.",
          target: "reconsideration",
          actions: "recordDoubtAboutDenial",
          meta: {
            roles: ["beneficiary", "legal-representative", "frontline-detector", "provider"],
          },
        },
      },
    },
    reconsideration: {
      description: "The decision is being looked at again.",
      on: {
        "reconsideration.granted": {
          description: "The team, in a different composition, finds reasonable grounds.",
          target: "presumed",
          meta: {
            roles: ["mdt-coordinator", "mdt-member"],
            timeLimit: "profile.reconsiderationDays",
          },
        },
        "decision.upheld": {
          description: "The team, in a different composition, upholds that the person is not identified, with reasons.",
          target: "not-identified",
          actions: "recordReasonedEnd",
          meta: { roles: ["mdt-coordinator", "mdt-member"] },
        },
      },
    },
    withdrawn: {
      description: "The adult left the procedure; help does not depend on it.",
      on: {
        "person.re-referred": {
          description: "The person comes back with a new consent.",
          guard: "newConsentWasGiven",
          target: "indicators-reported",
          meta: { roles: ["anyone"] },
        },
      },
    },
  },
});

/**
 * The identification of a person as a victim of trafficking: 10 states, 24 transitions.
 *
 * @example
 * ```ts
 * identificationChart.table.initial; // => "unscreened"
 * ```
 */
export const identificationChart = defineChart({
  name: "identification",
  machine: identificationMachine,
  guards: identificationGuards,
  recorders: identificationRecorders,
  input: identificationInput,
  context: identificationContext,
  begin,
});
