import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { ReferralUrgencyCode } from "../generated/code-lists/referral-urgency.js";
import { ServiceTypeCode } from "../generated/code-lists/service-type.js";
import { FreeText } from "../primitives.js";

/** One need of a person. */
export const Need = entity("Need", "One need of a person.", {
  service: member(ServiceTypeCode, "Service", "The service that would answer the need."),
  urgency: member(ReferralUrgencyCode, "Urgency", "How urgent the need is.").optional(),
  note: member(FreeText, "Note", "What the caseworker adds about the need.").optional(),
});
/** {@inheritDoc Need} */
export interface Need extends z.infer<typeof Need> {}
