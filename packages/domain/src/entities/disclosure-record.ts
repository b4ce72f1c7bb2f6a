import type * as z from "zod";
import { CategoryLevel } from "../datatypes/category-level.js";
import { entity } from "../entity.js";
import { operational } from "../field.js";
import { ActorRoleCode } from "../generated/code-lists/actor-role.js";
import { LegalBasisCode } from "../generated/code-lists/legal-basis.js";
import { PurposeCode } from "../generated/code-lists/purpose.js";
import { ConsentId, ExceptionId, OrganisationId, WorkerId } from "../ids.js";
import { DateTime, Line, listOf, Sha256, Uuid, UuidV7 } from "../primitives.js";

/** One line of the log of disclosures, which only grows (GDPR article 5(2); Primero access log). */
export const DisclosureRecord = entity("DisclosureRecord", "One line of the log of disclosures, which only grows.", {
  id: operational(null, Uuid, "Identifier", "Identifies the line."),
  at: operational(null, DateTime, "At", "When the disclosure happened."),
  actor: operational(null, WorkerId, "Actor", "The worker who disclosed."),
  actorRole: operational(null, ActorRoleCode, "Actor's role", "The role in which the worker disclosed."),
  organisation: operational(null, OrganisationId, "Organisation", "The organisation that disclosed."),
  recipient: operational(null, OrganisationId, "Recipient", "The organisation that received."),
  recipientRole: operational(null, ActorRoleCode, "Recipient's role", "The role in which the recipient received."),
  purpose: operational(null, PurposeCode, "Purpose", "What the information may be used for."),
  basis: operational(null, LegalBasisCode, "Legal basis", "Why the law allowed it."),
  consentRef: operational(null, ConsentId, "Consent", "The consent that allowed it.").optional(),
  exceptionRef: operational(
    null,
    ExceptionId,
    "Exception",
    "The exception that allowed it without consent.",
  ).optional(),
  messageId: operational(null, UuidV7, "Message", "The message that carried it.").optional(),
  levels: operational(null, listOf(CategoryLevel, 20, 1), "Levels", "What was decided for each category."),
  rule: operational(null, Line, "Rule", "The rule that decided."),
  previousHash: operational(
    null,
    Sha256,
    "Previous hash",
    "The digest of the line before, so that none can vanish unseen.",
  ).optional(),
});
/** {@inheritDoc DisclosureRecord} */
export interface DisclosureRecord extends z.infer<typeof DisclosureRecord> {}
