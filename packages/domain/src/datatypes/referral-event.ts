import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { ActorRoleCode } from "../generated/code-lists/actor-role.js";
import { ReferralDeclineReasonCode } from "../generated/code-lists/referral-decline-reason.js";
import { ReferralStateCode } from "../generated/code-lists/referral-state.js";
import { OrganisationId, WorkerId } from "../ids.js";
import { DateTime, Line, listOf, Sha256, Uuid } from "../primitives.js";

/** One accepted event of a referral. */
export const ReferralEvent = entity("ReferralEvent", "One accepted event of a referral.", {
  id: member(Uuid, "Identifier", "Identifies the event."),
  event: member(Line, "Event", "The name of the event."),
  fromState: member(ReferralStateCode, "From state", "The state before the event."),
  toState: member(ReferralStateCode, "To state", "The state after the event."),
  at: member(DateTime, "At", "When it happened."),
  by: member(WorkerId, "By", "The worker who did it.").optional(),
  role: member(ActorRoleCode, "Role", "The role in which it was done."),
  organisation: member(OrganisationId, "Organisation", "The organisation for which it was done."),
  reason: member(
    listOf(ReferralDeclineReasonCode, 20),
    "Reasons",
    "Why it was done, where a reason is asked.",
  ).optional(),
  previousHash: member(
    Sha256,
    "Previous hash",
    "The digest of the event before, so that none can vanish unseen.",
  ).optional(),
});
/** {@inheritDoc ReferralEvent} */
export interface ReferralEvent extends z.infer<typeof ReferralEvent> {}
