import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { ReferralMilestoneCode } from "../generated/code-lists/referral-milestone.js";
import { WorkerId } from "../ids.js";
import { DateTime } from "../primitives.js";

/** A dated fact beside the state of a referral. */
export const Milestone = entity("Milestone", "A dated fact beside the state of a referral.", {
  milestone: member(ReferralMilestoneCode, "Milestone", "What happened."),
  at: member(DateTime, "At", "When it happened."),
  by: member(WorkerId, "By", "The worker who noted it.").optional(),
});
/** {@inheritDoc Milestone} */
export interface Milestone extends z.infer<typeof Milestone> {}
