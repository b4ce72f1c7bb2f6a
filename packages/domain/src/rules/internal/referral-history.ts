import type { Referral } from "../../entities/referral.js";

/** Whether the record stands: one that was entered in error, or merged into another, breaks no rule. */
export const stands = ({ recordStatus }: Pick<Referral, "recordStatus">): boolean =>
  recordStatus === undefined || recordStatus === "active";

/** Whether a state reason is recorded. */
export const hasStateReason = ({ stateReason }: Pick<Referral, "stateReason">): boolean =>
  stateReason !== undefined && stateReason.length > 0;

/** The state from which the referral was closed, or undefined when its events do not tell. */
export const closedFrom = ({ state, events }: Pick<Referral, "state" | "events">): Referral["state"] | undefined =>
  state === "closed" ? events?.findLast(({ toState }) => toState === "closed")?.fromState : undefined;
