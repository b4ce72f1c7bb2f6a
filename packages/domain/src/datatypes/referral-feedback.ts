import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { ServiceTypeCode } from "../generated/code-lists/service-type.js";
import { DateTime, listOf, oneOf } from "../primitives.js";

/** What came of a referral, in outcome codes only. */
export const ReferralFeedback = entity("ReferralFeedback", "What came of a referral, in outcome codes only.", {
  outcome: member(oneOf("full", "partial", "none"), "Outcome", "How far the request was met."),
  services: member(listOf(ServiceTypeCode, 100), "Services", "The services that were given.").optional(),
  personSatisfied: member(
    oneOf("yes", "no", "not-asked"),
    "Person satisfied",
    "Whether the person is satisfied, if asked.",
  ).optional(),
  nextStep: member(ServiceTypeCode, "Next step", "The service that should follow.").optional(),
  reportedAt: member(DateTime, "Reported at", "When the feedback was given."),
});
/** {@inheritDoc ReferralFeedback} */
export interface ReferralFeedback extends z.infer<typeof ReferralFeedback> {}
