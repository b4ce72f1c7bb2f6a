import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { AbsentReasonCode } from "../generated/code-lists/absent-reason.js";
import { Line, listOf } from "../primitives.js";

/** One value of an anonymised record; exactly one member is present. */
export const GeneralisedValue = entity(
  "GeneralisedValue",
  "One value of an anonymised record; exactly one member is present.",
  {
    code: member(Line, "Code", "A code.").optional(),
    oneOf: member(listOf(Line, 200), "One of", "The codes among which the true one is.").optional(),
    band: member(Line, "Band", "A band of numbers.").optional(),
    absent: member(AbsentReasonCode, "Absent", "Why there is no value.").optional(),
  },
);
/** {@inheritDoc GeneralisedValue} */
export interface GeneralisedValue extends z.infer<typeof GeneralisedValue> {}
