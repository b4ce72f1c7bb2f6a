import type * as z from "zod";
import { entity } from "../entity.js";
import { freeTextField, operational, sensitiveField } from "../field.js";
import { OutcomeDomainCode } from "../generated/code-lists/outcome-domain.js";
import { OutcomeRatingCode } from "../generated/code-lists/outcome-rating.js";
import { ReferralUrgencyCode } from "../generated/code-lists/referral-urgency.js";
import { ServiceTypeCode } from "../generated/code-lists/service-type.js";
import { PersonId } from "../ids.js";
import { CalendarDate, FreeText, listOf } from "../primitives.js";

/** An assessment of what a person needs. */
export const NeedsAssessment = entity("NeedsAssessment", "An assessment of what a person needs.", {
  person: operational(null, PersonId, "Person", "The person who was assessed."),
  date: operational(null, CalendarDate, "Date", "The day of the assessment."),
  domain: sensitiveField(
    "needs-services",
    listOf(OutcomeDomainCode, 20, 1),
    "Domains",
    "The parts of life that were assessed.",
    { reduced: "keep" },
  ),
  level: sensitiveField("needs-services", OutcomeRatingCode, "Level", "How the person is doing there.", {
    reduced: "keep",
  }),
  needs: sensitiveField(
    "needs-services",
    listOf(ServiceTypeCode, 100),
    "Needs",
    "The services that would answer the needs.",
    { reduced: "keep" },
  ).optional(),
  urgency: operational("needs-services", ReferralUrgencyCode, "Urgency", "How urgent the needs are.", {
    reduced: "keep",
  }).optional(),
  wishes: freeTextField("needs-services", FreeText, "Wishes", "What the person wishes, in their own words.").optional(),
});
/** {@inheritDoc NeedsAssessment} */
export interface NeedsAssessment extends z.infer<typeof NeedsAssessment> {}
