import type * as z from "zod";
import { Need } from "../datatypes/need.js";
import { entity } from "../entity.js";
import { operational, sensitiveField } from "../field.js";
import { PersonId } from "../ids.js";
import { listOf, oneOf, YesNo } from "../primitives.js";

/**
 * A beneficiary's child who is looked after at the Centre and is not a victim (no counterpart in any standard read).
 */
export const DependantRecord = entity(
  "DependantRecord",
  "A beneficiary's child who is looked after at the Centre and is not a victim.",
  {
    person: operational(null, PersonId, "Person", "The child."),
    accompanies: operational(null, PersonId, "Accompanies", "The beneficiary whom the child is with."),
    bornInExploitation: sensitiveField(
      "children",
      YesNo,
      "Born in exploitation",
      "Whether the child was born while the parent was exploited.",
    ).optional(),
    birthRegistered: sensitiveField(
      "children",
      oneOf("yes", "no", "abroad-unrecognised"),
      "Birth registered",
      "Whether the birth is registered.",
    ).optional(),
    schoolStatus: sensitiveField(
      "children",
      oneOf("enrolled", "not-enrolled", "dropped-out", "pre-school", "not-applicable"),
      "School status",
      "Whether the child goes to school.",
    ).optional(),
    placement: sensitiveField(
      "children",
      oneOf("with-parent", "separate-safe", "relatives", "foster", "institution"),
      "Placement",
      "Where and with whom the child lives.",
    ).optional(),
    ownNeeds: sensitiveField("children", listOf(Need, 50), "Own needs", "What the child needs for itself.", {
      reduced: "keep",
    }).optional(),
    childProtectionMeasure: sensitiveField(
      "children",
      YesNo,
      "Child protection measure",
      "Whether a child protection measure is in force.",
    ).optional(),
  },
);
/** {@inheritDoc DependantRecord} */
export interface DependantRecord extends z.infer<typeof DependantRecord> {}
