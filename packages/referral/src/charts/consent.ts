import { setup } from "xstate";
import { assigners } from "../assigners.js";
import { defineChart, type TransitionMeta } from "../chart.js";
import type { Fact, Facts } from "../event.js";
import { tests } from "../guard.js";
import {
  type ConsentContext,
  type ConsentInput,
  consentContext,
  consentGuards,
  consentInput,
  consentRecorders,
} from "./consent-guards.js";

/** The events of this chart; those not listed with more say only what every event says. */
export type ConsentEvent =
  | Facts<
      | "interpreter.required"
      | "interpreter.engaged"
      | "capacity.found-lacking"
      | "request.resumed"
      | "request.abandoned"
      | "representative.required"
      | "representative.verified"
      | "representative.not-found"
      | "consent.refused"
      | "decision.postponed"
      | "consent.withdrawn"
      | "consent.revoked"
      | "consent.invalidated"
      | "consent.expired"
      | "majority.reached"
      | "representative.replaced"
      | "representative-conflict.found"
    >
  | Fact<
      "consent.requested",
      {
        readonly purpose: string;
        readonly recipient: string;
        readonly retention: string;
        readonly categories: readonly string[];
      }
    >
  | Fact<"consent.explained", { readonly explained: readonly string[] }>
  | Fact<"consent.granted", { readonly validUntil?: string }>
  | Fact<"consent.granted-in-part", { readonly validUntil?: string; readonly withheld: readonly string[] }>
  | Fact<"age-state.changed", { readonly treatedAsChild: boolean }>
  | Fact<"consent.superseded", { readonly successor: string }>;

const begin = (input: ConsentInput): ConsentContext => ({ ...input, categories: [], representativeVerified: false });

// Moves that are possible from several states.

const consentWithdrawn = {
  description: "The person takes the consent back; a word is enough and it works at once.",
  target: "withdrawn",
  meta: {
    roles: ["beneficiary"],
    timeLimit: "immediately",
  },
} as const;

const consentRevoked = {
  description: "The representative, the guardianship authority or a court takes the consent back; the child is heard.",
  guard: "childWasHeard",
  target: "revoked",
  meta: {
    roles: ["legal-representative", "guardianship-authority", "prosecutor-court"],
    timeLimit: "immediately",
  },
} as const;

const consentInvalidated = {
  description: "The consent was obtained wrongly; what was disclosed under it is flagged as an incident.",
  guard: "incidentIsRecorded",
  target: "invalidated",
  meta: {
    roles: ["supervisor", "data-protection-officer"],
    timeLimit: "immediately",
  },
} as const;

const consentExpired = {
  description: "The time of the consent is over.",
  guard: "endHasCome",
  target: "expired",
  meta: {
    roles: ["system"],
    timeLimit: "profile.consentMaxDays",
  },
} as const;

const majorityReached = {
  description: "The person turned eighteen; the representative's consent ends and the person is asked.",
  guard: "representativeHadConsented",
  target: "expired",
  meta: { roles: ["system"], timeLimit: "on the date" },
} as const;

const representativeReplaced = {
  description: "The appointment of the representative ended, without any conflict of interest.",
  guard: "representativeHadConsentedFreely",
  target: "expired",
  meta: { roles: ["guardianship-authority"], timeLimit: "immediately" },
} as const;

const representativeConflictFound = {
  description: "The representative who consented is suspected or complicit; the consent was never valid.",
  guard: "representativeHadConsentedInConflict",
  target: "invalidated",
  meta: {
    roles: ["guardianship-authority"],
    timeLimit: "immediately",
  },
} as const;

const ageStateChanged = {
  description: "The person who consented alone is now presumed to be a child; a representative must decide.",
  guard: "adultTurnsOutAChild",
  target: "expired",
  actions: "recordAgeState",
  meta: { roles: ["system"], timeLimit: "immediately" },
} as const;

const consentSuperseded = {
  description: "A newer record, wider or narrower, replaces this one.",
  guard: "newRecordIsNamed",
  target: "superseded",
  meta: { roles: ["system"], timeLimit: "same transaction" },
} as const;

/** The chart as it is written; {@link consentChart} adds what this package needs to step it. */
export const consentMachine = setup({
  types: {
    // Types only: XState reads them from the types of these empty objects.
    context: {} as ConsentContext,
    events: {} as ConsentEvent,
    input: {} as ConsentInput,
    meta: {} as TransitionMeta,
  },
  guards: tests<ConsentContext, typeof consentGuards>(consentGuards),
  actions: assigners<ConsentContext, ConsentEvent, typeof consentRecorders>(consentRecorders),
}).createMachine({
  id: "consent",
  description: "One consent: one purpose, one named recipient, one set of categories.",
  initial: "not-requested",
  context: ({ input }) => begin(input),
  states: {
    "not-requested": {
      description: "Nothing was asked.",
      on: {
        "consent.requested": {
          description: "A worker asks for one consent and names purpose, recipient, categories and retention.",
          guard: "requestIsComplete",
          target: "preparing",
          actions: "recordRequest",
          meta: { roles: ["worker"] },
        },
      },
    },
    preparing: {
      description: "The form is being prepared.",
      on: {
        "interpreter.required": {
          description: "The worker and the person share no language.",
          target: "awaiting-interpreter",
          meta: { roles: ["worker"] },
        },
        "capacity.found-lacking": {
          description: "The person cannot decide now, and is asked again later.",
          guard: "personCannotDecideNow",
          target: "deferred",
          meta: {
            roles: ["worker"],
            timeLimit: "retry within profile.crisisHours",
          },
        },
        "representative.required": {
          description: "Somebody else must consent: the person is treated as a child or is under guardianship.",
          guard: "someoneElseConsents",
          target: "awaiting-representative",
          meta: { roles: ["worker"] },
        },
        "consent.explained": {
          description: "Every item was explained in a language the person understands, to those who decide.",
          guard: "everythingWasExplained",
          target: "explained",
          meta: {
            roles: ["worker"],
          },
        },
      },
    },
    "awaiting-interpreter": {
      description: "An interpreter is needed first.",
      on: {
        "interpreter.engaged": {
          description: "An interpreter without ties to family or exploiters signed the undertaking.",
          guard: "interpreterMayServe",
          target: "preparing",
          meta: {
            roles: ["worker"],
            timeLimit: "profile.interpreterHours",
          },
        },
      },
    },
    "awaiting-representative": {
      description: "A representative is needed first.",
      on: {
        "representative.verified": {
          description: "The guardianship authority verified a lawful representative without conflict of interest.",
          guard: "representativeIsLawfulAndFree",
          target: "preparing",
          actions: "recordRepresentative",
          meta: {
            roles: ["guardianship-authority"],
            timeLimit: "profile.guardianDays",
          },
        },
        "representative.not-found": {
          description: "There is no representative; meanwhile only a lawful exception opens anything.",
          target: "deferred",
          meta: { roles: ["guardianship-authority"] },
        },
      },
    },
    deferred: {
      description: "The question is put off; nobody decided.",
      on: {
        "request.resumed": {
          description: "The person is asked again.",
          target: "preparing",
          meta: { roles: ["worker"] },
        },
        "request.abandoned": {
          description: "The request is dropped without a decision.",
          target: "abandoned",
          meta: { roles: ["worker"] },
        },
      },
    },
    explained: {
      description: "Everything is explained; the answer is awaited.",
      on: {
        "consent.granted": {
          description: "The person, or the verified representative, consents to all of it, for a limited time.",
          guard: "consentIsGivenRightly",
          target: "granted",
          actions: "recordGrant",
          meta: {
            roles: ["beneficiary", "legal-representative"],
          },
        },
        "consent.granted-in-part": {
          description: "The person, or the verified representative, consents and names what is withheld.",
          guard: "partialConsentIsGivenRightly",
          target: "partially-granted",
          actions: "recordPartialGrant",
          meta: {
            roles: ["beneficiary", "legal-representative"],
          },
        },
        "consent.refused": {
          description: "The person, or the representative, refuses; no service depends on it.",
          guard: "serviceIsNotConditional",
          target: "refused",
          meta: {
            roles: ["beneficiary", "legal-representative"],
          },
        },
        "decision.postponed": {
          description: "The person wants to decide later.",
          target: "deferred",
          meta: { roles: ["beneficiary"] },
        },
      },
    },
    granted: {
      description: "Consent is given in full.",
      on: {
        "consent.withdrawn": consentWithdrawn,
        "consent.revoked": consentRevoked,
        "consent.invalidated": consentInvalidated,
        "consent.expired": consentExpired,
        "majority.reached": majorityReached,
        "representative.replaced": representativeReplaced,
        "representative-conflict.found": representativeConflictFound,
        "age-state.changed": ageStateChanged,
        "consent.superseded": consentSuperseded,
      },
    },
    "partially-granted": {
      description: "Consent is given in part.",
      on: {
        "consent.withdrawn": consentWithdrawn,
        "consent.revoked": consentRevoked,
        "consent.invalidated": consentInvalidated,
        "consent.expired": consentExpired,
        "majority.reached": majorityReached,
        "representative.replaced": representativeReplaced,
        "representative-conflict.found": representativeConflictFound,
        "age-state.changed": ageStateChanged,
        "consent.superseded": consentSuperseded,
      },
    },
    refused: { type: "final", description: "Consent is refused." },
    withdrawn: { type: "final", description: "The person took the consent back." },
    revoked: { type: "final", description: "The representative, the authority or a court took the consent back." },
    invalidated: { type: "final", description: "The consent was found never to have been valid." },
    expired: { type: "final", description: "The consent ended by time or by changed circumstances." },
    superseded: { type: "final", description: "A newer record replaces this one." },
    abandoned: { type: "final", description: "The request was dropped without a decision." },
  },
});

/**
 * Consent: 15 states, 32 transitions.
 *
 * @example
 * ```ts
 * consentChart.table.initial; // => "not-requested"
 * ```
 */
export const consentChart = defineChart({
  name: "consent",
  machine: consentMachine,
  guards: consentGuards,
  recorders: consentRecorders,
  input: consentInput,
  context: consentContext,
  begin,
  supervised: "owner",
});
