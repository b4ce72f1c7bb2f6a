import * as z from "zod";
import { Country } from "../countries.js";
import { entity } from "../entity.js";
import { freeTextField, quasiIdentifier, sensitiveField } from "../field.js";
import { FalseOfferCode } from "../generated/code-lists/false-offer.js";
import { GenderCode } from "../generated/code-lists/gender.js";
import { OnlinePlatformCode } from "../generated/code-lists/online-platform.js";
import { RecruitmentMethodCode } from "../generated/code-lists/recruitment-method.js";
import { RelationshipToRecruiterCode } from "../generated/code-lists/relationship-to-recruiter.js";
import { FreeText, listOf, Region, YesNo } from "../primitives.js";

/** How a person was recruited. */
export const Recruitment = entity("Recruitment", "How a person was recruited.", {
  method: sensitiveField("exploitation", listOf(RecruitmentMethodCode, 20), "Method", "How the contact was made.", {
    reduced: "keep",
  }).optional(),
  platform: sensitiveField(
    "exploitation",
    listOf(OnlinePlatformCode, 20),
    "Platform",
    "The online platform that was used.",
    { reduced: "keep" },
  ).optional(),
  offer: sensitiveField("exploitation", listOf(FalseOfferCode, 20), "Offer", "What was falsely offered.", {
    reduced: "keep",
  }).optional(),
  country: quasiIdentifier("exploitation", Country, "Country", "The country of recruitment.", {
    reduced: "keep",
  }).optional(),
  region: quasiIdentifier("exploitation", Region, "Region", "The region of recruitment.").optional(),
  organisationInvolved: freeTextField(
    "exploitation",
    FreeText,
    "Organisation involved",
    "The agency or firm that took part.",
  ).optional(),
  recruiterRelationship: sensitiveField(
    "exploitation",
    listOf(RelationshipToRecruiterCode, 20),
    "Relationship to recruiter",
    "What the recruiter was to the person.",
    { reduced: "keep" },
  ).optional(),
  recruiterGender: sensitiveField("exploitation", GenderCode, "Gender of recruiter", "The gender of the recruiter.", {
    reduced: "keep",
  }).optional(),
  priorAcquaintanceMonths: sensitiveField(
    "exploitation",
    z.int().min(0).max(1200),
    "Months of acquaintance",
    "How many months the person had known the recruiter.",
  ).optional(),
  consentObtainedByDeception: sensitiveField(
    "exploitation",
    YesNo,
    "Consent by deception",
    "Whether the person agreed because they were deceived.",
  ).optional(),
  saleInvolved: sensitiveField("exploitation", YesNo, "Sale involved", "Whether the person was sold.").optional(),
});
/** {@inheritDoc Recruitment} */
export interface Recruitment extends z.infer<typeof Recruitment> {}
