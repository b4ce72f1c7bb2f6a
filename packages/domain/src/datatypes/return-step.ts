import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { ReturnStepCode } from "../generated/code-lists/return-step.js";
import { OrganisationId } from "../ids.js";
import { oneOf, PartialDate } from "../primitives.js";

/** One step of a return with its date. */
export const ReturnStep = entity("ReturnStep", "One step of a return with its date.", {
  step: member(ReturnStepCode, "Step", "The step."),
  at: member(PartialDate, "At", "When it was taken."),
  by: member(OrganisationId, "By", "The organisation that took it."),
  status: member(oneOf("done", "skipped", "failed", "not-applicable"), "Status", "Whether it was taken."),
});
/** {@inheritDoc ReturnStep} */
export interface ReturnStep extends z.infer<typeof ReturnStep> {}
