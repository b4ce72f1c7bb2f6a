import { setup } from "xstate";
import { assigners } from "../assigners.js";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Facts } from "../event.js";
import { tests } from "../guard.js";
import { type PersonContext, personContext } from "./person.js";
import { type ReturnContext, returnContext, returnGuards, returnRecorders } from "./return-guards.js";

/** The events of this chart. */
export type ReturnEvent = Facts<
  | "return.registered"
  | "return.refused"
  | "child.objected"
  | "identity.requested"
  | "identity.not-confirmed"
  | "identity-data.added"
  | "return.cancelled"
  | "identity.confirmed-with-documents"
  | "identity.confirmed-without-documents"
  | "documents.issued"
  | "risk.found-acceptable"
  | "child-case.recognised"
  | "risk.found-too-high"
  | "best-interests.confirmed"
  | "best-interests.denied"
  | "assessment.repeated"
  | "travel-plan.approved"
  | "risk.appeared"
  | "person.departed"
  | "person.arrived"
  | "adult.left"
  | "journey.interrupted"
  | "centre.offered"
  | "centre.accepted"
  | "centre.declined"
  | "child.placed"
  | "return.called-off"
>;

const begin = (input: PersonContext): ReturnContext => ({ ...input, bestInterestsConfirmed: false });

// Moves that are possible from several states.

const returnRefused = {
  description: "The adult, knowing the options, says no; protection abroad continues.",
  guard: "adultKnowsTheOptions",
  target: "refused",
  meta: {
    roles: ["beneficiary"],
    timeLimit: "any time before boarding",
  },
} as const;

const childObjected = {
  description: "The child or the guardian objects; the decision is made again.",
  guard: "objectionIsOfAChild",
  target: "best-interests",
  actions: "reopenBestInterests",
  meta: {
    roles: ["beneficiary", "legal-representative"],
    timeLimit: "any time before boarding",
  },
} as const;

const riskAppeared = {
  description: "A new risk appears; the return stops.",
  target: "suspended",
  meta: { roles: ["anyone"] },
} as const;

const adultLeft = {
  description: "The adult goes their own way, with safety contacts.",
  guard: "adultLeavesWithContacts",
  target: "closed",
  meta: { roles: ["beneficiary"] },
} as const;

const returnCalledOff = {
  description: "The partner abroad calls the return off.",
  target: "cancelled",
  meta: { roles: ["foreign-partner"] },
} as const;

/** The chart as it is written; {@link returnChart} adds what this package needs to step it. */
export const returnMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as ReturnContext,
    events: {} as ReturnEvent,
    input: {} as PersonContext,
    meta: {} as TransitionMeta,
  },
  guards: tests<ReturnContext, typeof returnGuards>(returnGuards),
  actions: assigners<ReturnContext, ReturnEvent, typeof returnRecorders>(returnRecorders),
}).createMachine({
  id: "return",
  description: "The return of a person from abroad, by their own decision or, for a child, in its best interests.",
  initial: "requested",
  context: ({ input }) => begin(input),
  states: {
    requested: {
      description: "A partner abroad asked for the return.",
      on: {
        "return.registered": {
          description: "The lead body registers an official request to which the person consented.",
          guard: "requestIsOfficial",
          target: "registered",
          meta: {
            roles: ["central-authority", "international-organisation"],
            timeLimit: "profile.repatriation.registerDays",
          },
        },
        "return.refused": returnRefused,
      },
    },
    registered: {
      description: "The lead body has the request.",
      on: {
        "return.refused": returnRefused,
        "identity.requested": {
          description: "The identity is checked with the minimum of data.",
          guard: "onlyMinimumIdentityWasSent",
          target: "identity-check",
          meta: {
            roles: ["central-authority", "consulate"],
            timeLimit: "profile.repatriation.identityDays",
          },
        },
        "return.called-off": returnCalledOff,
      },
    },
    "identity-check": {
      description: "Identity and citizenship are being verified.",
      on: {
        "return.refused": returnRefused,
        "identity.not-confirmed": {
          description: "The identity could not be confirmed.",
          target: "unresolved",
          meta: { roles: ["central-authority", "guardianship-authority"] },
        },
        "identity.confirmed-with-documents": {
          description: "The identity is confirmed and the travel document is valid.",
          guard: "travelDocumentIsValid",
          target: "risk-assessment",
          meta: { roles: ["consulate"] },
        },
        "identity.confirmed-without-documents": {
          description: "The identity is confirmed and a travel document is needed.",
          target: "documents",
          meta: { roles: ["consulate"] },
        },
        "return.called-off": returnCalledOff,
      },
    },
    unresolved: {
      description: "The identity is not confirmed.",
      on: {
        "return.refused": returnRefused,
        "identity-data.added": {
          description: "New data allow another check of the identity.",
          target: "identity-check",
          meta: { roles: ["consulate"] },
        },
        "return.cancelled": {
          description: "The return is given up; protection abroad continues.",
          guard: "protectionAbroadContinues",
          target: "cancelled",
          meta: { roles: ["central-authority"] },
        },
        "return.called-off": returnCalledOff,
      },
    },
    documents: {
      description: "A travel document is being issued.",
      on: {
        "return.refused": returnRefused,
        "documents.issued": {
          description: "The travel document is issued; for a child also the birth certificate.",
          guard: "travelDocumentIsValid",
          target: "risk-assessment",
          meta: {
            roles: ["consulate"],
            timeLimit: "5 days for birth certificates (proposed amendment)",
          },
        },
        "return.called-off": returnCalledOff,
      },
    },
    "risk-assessment": {
      description: "It is being assessed whether the return is safe.",
      on: {
        "return.refused": returnRefused,
        "risk.found-acceptable": {
          description: "For an adult the return is safe enough, with an agreed safety plan.",
          guard: "riskIsAcceptableForAnAdult",
          target: "travel-planning",
          meta: {
            roles: ["central-authority", "social-services", "international-organisation"],
          },
        },
        "child-case.recognised": {
          description: "The person is treated as a child; the best interests are determined first.",
          guard: "personIsTreatedAsAChild",
          target: "best-interests",
          meta: {
            roles: ["guardianship-authority"],
          },
        },
        "risk.found-too-high": {
          description: "The return would be too dangerous.",
          target: "suspended",
          meta: {
            roles: ["case-coordinator", "central-authority", "guardianship-authority", "international-organisation"],
          },
        },
        "return.called-off": returnCalledOff,
      },
    },
    "best-interests": {
      description: "It is being decided whether the return is best for the child.",
      on: {
        "best-interests.confirmed": {
          description:
            "The authority decides that the return is best for the child: heard, with guardian and a caregiver who agreed in writing.",
          guard: "returnIsBestForTheChild",
          target: "travel-planning",
          actions: "recordBestInterests",
          meta: {
            roles: ["guardianship-authority"],
          },
        },
        "best-interests.denied": {
          description: "The return is not in the best interests of the child; the child is not returned.",
          target: "cancelled",
          meta: { roles: ["guardianship-authority"] },
        },
      },
    },
    suspended: {
      description: "The return is stopped because of a risk.",
      on: {
        "return.refused": returnRefused,
        "assessment.repeated": {
          description: "The risk is assessed again.",
          target: "risk-assessment",
          meta: { roles: ["central-authority"], timeLimit: "profile.repatriation.reassessDays" },
        },
        "return.cancelled": {
          description: "The return is given up because the risk remains; protection abroad continues.",
          guard: "protectionAbroadContinues",
          target: "cancelled",
          meta: { roles: ["central-authority"] },
        },
        "return.called-off": returnCalledOff,
      },
    },
    "travel-planning": {
      description: "Route, escort and arrival are being arranged.",
      on: {
        "return.refused": returnRefused,
        "child.objected": childObjected,
        "travel-plan.approved": {
          description: "The travel plan is approved: escort, costs, arrival team and the person's consent are settled.",
          guard: "travelIsPrepared",
          target: "ready-to-travel",
          meta: {
            roles: ["central-authority", "international-organisation"],
          },
        },
        "risk.appeared": riskAppeared,
      },
    },
    "ready-to-travel": {
      description: "The travel plan is approved.",
      on: {
        "return.refused": returnRefused,
        "child.objected": childObjected,
        "risk.appeared": riskAppeared,
        "person.departed": {
          description: "The person departs; a child never alone and only in its best interests.",
          guard: "childIsNeverAlone",
          target: "in-transit",
          meta: {
            roles: ["escort-carrier"],
          },
        },
      },
    },
    "in-transit": {
      description: "The person is on the way.",
      on: {
        "person.arrived": {
          description:
            "The person is met at the border point by somebody named before; the border police only verify identity.",
          guard: "metByNamedPerson",
          target: "arrived",
          meta: {
            roles: ["escort-carrier", "central-authority", "international-organisation", "border-police"],
          },
        },
        "adult.left": adultLeft,
        "journey.interrupted": {
          description: "The journey is interrupted: a missed connection, fear or illness; travel is planned again.",
          target: "travel-planning",
          meta: { roles: ["escort-carrier"] },
        },
      },
    },
    arrived: {
      description: "The person was met at the border point.",
      on: {
        "adult.left": adultLeft,
        "centre.offered": {
          description: "Rights and services are explained and the Centre is offered.",
          guard: "rightsWereExplained",
          target: "deciding-placement",
          meta: {
            roles: ["case-coordinator", "international-organisation"],
            timeLimit: "same day",
          },
        },
      },
    },
    "deciding-placement": {
      description: "The Centre is offered; the person chooses.",
      on: {
        "centre.accepted": {
          description: "The person, or the guardian, accepts the Centre; a stay is requested.",
          guard: "admissionIsConsented",
          target: "closed",
          meta: {
            roles: ["beneficiary", "legal-representative"],
          },
        },
        "centre.declined": {
          description: "The adult declines the Centre without pressure; the team at home is offered.",
          guard: "adultDeclinesFreely",
          target: "closed",
          meta: { roles: ["beneficiary"] },
        },
        "child.placed": {
          description: "The guardianship authority decided where the child is placed.",
          guard: "placementIsDecided",
          target: "closed",
          meta: {
            roles: ["guardianship-authority"],
            timeLimit: "emergency placement <= profile.childEmergencyPlacementHours",
          },
        },
      },
    },
    closed: { type: "final", description: "The return is finished." },
    cancelled: { type: "final", description: "The return will not happen." },
    refused: { type: "final", description: "The person said no to the return." },
  },
});

/**
 * Transnational return and repatriation: 16 states, 44 transitions.
 *
 * @example
 * ```ts
 * returnChart.table.initial; // => "requested"
 * ```
 */
export const returnChart = defineChart({
  name: "return",
  machine: returnMachine,
  guards: returnGuards,
  recorders: returnRecorders,
  input: personContext,
  context: returnContext,
  begin,
  supervised: "owner",
});
