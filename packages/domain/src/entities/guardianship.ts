import type * as z from "zod";
import { entity } from "../entity.js";
import { directIdentifier, operational, sensitiveField } from "../field.js";
import { OrganisationId, PersonId } from "../ids.js";
import { CalendarDate, Line, oneOf, YesNo } from "../primitives.js";

/** Who decides for a minor or for an adult who lacks capacity. */
export const Guardianship = entity("Guardianship", "Who decides for a minor or for an adult who lacks capacity.", {
  person: operational(null, PersonId, "Person", "The person who is represented."),
  guardian: directIdentifier("family", PersonId, "Guardian", "The person who decides.").optional(),
  guardianOrganisation: operational(
    "family",
    OrganisationId,
    "Guardian organisation",
    "The organisation that decides, where no single person does.",
  ).optional(),
  kind: sensitiveField(
    "family",
    oneOf("parent", "legal", "temporary", "institutional", "none-appointed"),
    "Kind",
    "On what footing the guardian decides.",
    { reduced: "keep" },
  ),
  decisionRef: directIdentifier(
    "family",
    Line,
    "Decision reference",
    "The number of the decision that appointed the guardian.",
  ).optional(),
  validFrom: operational("family", CalendarDate, "Valid from", "The first day of the guardianship.").optional(),
  validUntil: operational("family", CalendarDate, "Valid until", "The last day of the guardianship.").optional(),
  conflictOfInterest: sensitiveField(
    "risk-safety",
    YesNo,
    "Conflict of interest",
    "Whether the guardian is suspected of working against the person.",
    { reduced: "keep" },
  ).optional(),
});
/** {@inheritDoc Guardianship} */
export interface Guardianship extends z.infer<typeof Guardianship> {}
