import type * as z from "zod";
import { entity } from "../entity.js";
import { freeTextField, operational } from "../field.js";
import { DataCategoryCode } from "../generated/code-lists/data-category.js";
import { LegalBasisCode } from "../generated/code-lists/legal-basis.js";
import { PurposeCode } from "../generated/code-lists/purpose.js";
import { ExceptionId, OrganisationId, PersonId, WorkerId } from "../ids.js";
import { DateTime, FreeText, Line, listOf } from "../primitives.js";

/** A disclosure without consent; it is never stored as a consent (GDPR article 6(1)(c) and (d)). */
export const DisclosureException = entity(
  "DisclosureException",
  "A disclosure without consent; it is never stored as a consent.",
  {
    id: operational(null, ExceptionId, "Identifier", "Identifies the exception."),
    person: operational(null, PersonId, "Person", "The person the information is about."),
    basis: operational(
      null,
      LegalBasisCode,
      "Legal basis",
      "Why the law allows it; only vital interest, a legal obligation and a court order are allowed.",
    ),
    legalRef: operational(
      null,
      Line,
      "Legal reference",
      "The article or the order; required for a legal obligation and a court order.",
    ).optional(),
    danger: freeTextField(null, FreeText, "Danger", "What the danger is; required for a vital interest.").optional(),
    purpose: operational(null, PurposeCode, "Purpose", "What the information may be used for."),
    categories: operational(
      null,
      listOf(DataCategoryCode, 20, 1),
      "Categories",
      "The categories of information that are disclosed.",
    ),
    recipient: operational(null, OrganisationId, "Recipient", "The one organisation that receives the information."),
    decidedBy: operational(null, WorkerId, "Decided by", "The worker who decided."),
    approvedBy: operational(null, WorkerId, "Approved by", "The worker who approved; never the one who decided."),
    at: operational(null, DateTime, "Decided at", "When the decision was made."),
    whyNoConsent: freeTextField(null, FreeText, "Why no consent", "Why the person was not asked or could not agree."),
    subjectInformedAt: operational(
      null,
      DateTime,
      "Person informed at",
      "When the person was told of the disclosure.",
    ).optional(),
    reasonNotInformed: freeTextField(
      null,
      FreeText,
      "Reason not informed",
      "Why the person was not told; required when the review comes and nobody has told them.",
    ).optional(),
    reviewAt: operational(null, DateTime, "Review at", "When the decision is reviewed."),
  },
);
/** {@inheritDoc DisclosureException} */
export interface DisclosureException extends z.infer<typeof DisclosureException> {}
