import type * as z from "zod";
import { entity } from "../entity.js";
import { operational, quasiIdentifier, sensitiveField } from "../field.js";
import { RelationshipCode } from "../generated/code-lists/relationship.js";
import { PersonId } from "../ids.js";
import { oneOf, PartialDate, YesNo } from "../primitives.js";

/** A link between two persons of a case (MiMOSA "Relationship to PA"). */
export const Relationship = entity("Relationship", "A link between two persons of a case.", {
  from: operational(null, PersonId, "From", "The person the link starts at."),
  to: operational(null, PersonId, "To", "The person the link leads to."),
  type: sensitiveField("family", RelationshipCode, "Type", "What the first person is to the second.", {
    reduced: "keep",
  }),
  livesWith: sensitiveField("family", YesNo, "Lives with", "Whether the two live together.").optional(),
  dependant: operational("children", YesNo, "Dependant", "Whether one of the two depends on the other.", {
    reduced: "keep",
  }).optional(),
  custody: sensitiveField(
    "family",
    oneOf("sole", "shared", "none", "contested", "terminated"),
    "Custody",
    "Who has custody.",
  ).optional(),
  contactAllowed: sensitiveField(
    "risk-safety",
    oneOf("allowed", "supervised", "forbidden", "unknown"),
    "Contact allowed",
    "Whether the two may be in contact.",
    { reduced: "keep" },
  ).optional(),
  knowsOfTrafficking: sensitiveField(
    "risk-safety",
    oneOf("yes", "no", "must-not-be-told"),
    "Knows of trafficking",
    "Whether the relative knows of the trafficking, or must not be told.",
    { reduced: "keep" },
  ).optional(),
  since: quasiIdentifier("family", PartialDate, "Since", "When the relationship began.").optional(),
  until: quasiIdentifier("family", PartialDate, "Until", "When the relationship ended.").optional(),
});
/** {@inheritDoc Relationship} */
export interface Relationship extends z.infer<typeof Relationship> {}
