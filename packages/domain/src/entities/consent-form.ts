import type * as z from "zod";
import { entity } from "../entity.js";
import { directIdentifier, freeTextField, operational, sensitiveField } from "../field.js";
import { ConsentFormCode } from "../generated/code-lists/consent-form.js";
import { ConsentGivenByCode } from "../generated/code-lists/consent-given-by.js";
import { DataCategoryCode } from "../generated/code-lists/data-category.js";
import { ExplainedItemCode } from "../generated/code-lists/explained-item.js";
import { OrganisationTypeCode } from "../generated/code-lists/organisation-type.js";
import { PurposeCode } from "../generated/code-lists/purpose.js";
import { WithholdReasonCode } from "../generated/code-lists/withhold-reason.js";
import { ConsentFormId, OrganisationId, PersonId } from "../ids.js";
import { DateTime, FreeText, JsonPointer, LanguageTag, Line, listOf, oneOf, Uri, YesNo } from "../primitives.js";

/**
 * What one conversation about consent captured; it is split into single consents before anything is sent (Primero
 * consent form; HTCDS guidance).
 */
export const ConsentForm = entity(
  "ConsentForm",
  "What one conversation about consent captured; it is split into single consents before anything is sent.",
  {
    id: operational(null, ConsentFormId, "Identifier", "Identifies the conversation."),
    person: operational(null, PersonId, "Person", "The person who was asked, or for whom somebody was asked."),
    form: operational(null, ConsentFormCode, "Form", "How the consent was expressed."),
    givenBy: operational(null, ConsentGivenByCode, "Given by", "Who gave the consent."),
    representative: operational(
      null,
      PersonId,
      "Representative",
      "The person who answered; required unless the person answered alone.",
    ).optional(),
    childAssent: sensitiveField(
      "children",
      oneOf("given", "refused", "not-able", "not-applicable"),
      "Child's assent",
      "Whether the child agrees.",
    ).optional(),
    childViews: freeTextField(
      "children",
      FreeText,
      "Child's views",
      "The views of the child, in the child's own words.",
    ).optional(),
    purposes: operational(null, listOf(PurposeCode, 20, 1), "Purposes", "What the information may be used for."),
    recipients: operational(
      null,
      listOf(OrganisationId, 50),
      "Recipients",
      "The organisations that may receive the information, by name.",
    ).optional(),
    recipientTypes: operational(
      null,
      listOf(OrganisationTypeCode, 20),
      "Recipient types",
      "Kinds of organisation that were spoken of; a kind alone never allows a disclosure.",
    ).optional(),
    categories: operational(
      null,
      listOf(DataCategoryCode, 20, 1),
      "Categories",
      "The categories of information the consent covers.",
    ),
    excludedFields: operational(
      null,
      listOf(JsonPointer, 100),
      "Excluded fields",
      "Fields the person took out of the categories, as JSON Pointers.",
    ).optional(),
    excludedRecipients: sensitiveField(
      "risk-safety",
      listOf(OrganisationId, 50),
      "Excluded recipients",
      "Organisations that must not receive the information.",
    ).optional(),
    withholdReasons: sensitiveField(
      "risk-safety",
      listOf(WithholdReasonCode, 20),
      "Reasons to withhold",
      "Why the person keeps information back.",
    ).optional(),
    safeContact: directIdentifier(
      "contact",
      Line,
      "Safe contact",
      "How to reach the person safely about the consent.",
    ).optional(),
    explainedItems: operational(
      null,
      listOf(ExplainedItemCode, 20, 1),
      "Explained items",
      "What was explained before the answer.",
    ),
    informedOn: operational(null, DateTime, "Informed on", "When the person was informed."),
    informedInLanguage: operational(null, LanguageTag, "Informed in language", "The language of the conversation."),
    interpreter: operational(null, YesNo, "Interpreter", "Whether an interpreter helped."),
    noticeVersion: operational(
      null,
      Uri,
      "Notice version",
      "The address of the notice that was read out, with its version.",
    ),
    signedAt: operational(null, DateTime, "Signed at", "When the consent was given."),
    evidenceRef: operational(null, Uri, "Evidence", "The address of the signed paper or recording.").optional(),
    limits: freeTextField(
      null,
      FreeText,
      "Limits",
      "The exceptions that were explained, such as the duty to report child abuse or danger.",
    ).optional(),
    statisticalUse: operational(
      null,
      YesNo,
      "Statistical use",
      "Whether the person agrees to use for statistics, which is asked separately.",
    ),
  },
);
/** {@inheritDoc ConsentForm} */
export interface ConsentForm extends z.infer<typeof ConsentForm> {}
