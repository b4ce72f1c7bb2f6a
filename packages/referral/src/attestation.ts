import type { Condition } from "./guard.js";

/**
 * What an actor can attest with an event: facts that only a person can establish, each in words a caseworker would
 * sign. An attestation is evidence with a name and a time: the event says by whom and when.
 */
export const attestations = {
  "beneficiary-was-informed": "The beneficiary was told what happens and why.",
  "plan-was-updated": "The individual plan says what replaces this referral.",
  "risk-was-reassessed": "The risk was assessed again after what happened.",
  "supervisor-agreed": "The supervisor agreed.",
  "undertaking-is-on-file": "A confidentiality undertaking of the receiving agency is on file.",
  "interview-was-consented": "The person, or the representative of a child, agreed to the interview.",
  "representative-is-present": "The representative of the child is present, and the child is heard.",
  "reasons-are-written": "The decision is in writing, with its reasons and how to ask for reconsideration.",
  "waiting-period-is-over": "The period of the jurisdiction profile for new information has passed.",
  "new-consent-was-given": "The person gave a new consent; earlier ones do not revive.",
  "error-is-documented": "A false identity or an error of the decision is documented.",
} as const;

/** The code of something an actor can attest. */
export type Attestation = keyof typeof attestations;

/** The condition that the actor attested something. */
export function attested<Context>(attestation: Attestation): Condition<Context> {
  return {
    test: (_, event) => Array.isArray(event.attested) && event.attested.includes(attestation),
    refusal: "attestation.missing",
    pointer: "/attested",
    needs: ["attested"],
    attestation,
  };
}
