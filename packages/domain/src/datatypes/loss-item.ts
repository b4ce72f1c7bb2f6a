import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { FieldClassCode } from "../generated/code-lists/field-class.js";
import { Line, oneOf } from "../primitives.js";

/** One loss of a conversion. */
export const LossItem = entity("LossItem", "One loss of a conversion.", {
  sourcePath: member(Line, "Source path", "Where the value was.").optional(),
  targetPath: member(Line, "Target path", "Where the value is now.").optional(),
  kind: member(
    oneOf("merged", "dropped", "generalised", "defaulted", "contradiction", "normalised", "too-coarse"),
    "Kind",
    "What happened to the value.",
  ),
  fieldClass: member(FieldClassCode, "Field class", "The privacy class of the field."),
  sourceValue: member(Line, "Source value", "The value before; never for a direct identifier or free text.").optional(),
});
/** {@inheritDoc LossItem} */
export interface LossItem extends z.infer<typeof LossItem> {}
