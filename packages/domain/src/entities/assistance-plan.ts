import type * as z from "zod";
import { PlanAction } from "../datatypes/plan-action.js";
import { entity } from "../entity.js";
import { freeTextField, operational, sensitiveField } from "../field.js";
import { ServiceCategoryCode } from "../generated/code-lists/service-category.js";
import { PersonId } from "../ids.js";
import { CalendarDate, FreeText, listOf, Uuid, YesNo } from "../primitives.js";

/** The individual plan of assistance (HTCDS Support Plan). */
export const AssistancePlan = entity("AssistancePlan", "The individual plan of assistance.", {
  id: operational(null, Uuid, "Identifier", "Identifies the plan."),
  person: operational(null, PersonId, "Person", "The person the plan is for."),
  type: operational("needs-services", listOf(ServiceCategoryCode, 20), "Types", "The kinds of service the plan has.", {
    reduced: "keep",
  }).optional(),
  objectives: freeTextField(
    "needs-services",
    listOf(FreeText, 20),
    "Objectives",
    "What the plan should reach.",
  ).optional(),
  actions: sensitiveField("needs-services", listOf(PlanAction, 100), "Actions", "Who does what until when.", {
    reduced: "keep",
  }).optional(),
  agreedByPerson: operational(null, YesNo, "Agreed by person", "Whether the person agreed to the plan."),
  startOn: operational(null, CalendarDate, "Starts on", "The first day of the plan."),
  plannedEnd: operational(null, CalendarDate, "Planned end", "The day on which the plan should end.").optional(),
  actualEnd: operational(null, CalendarDate, "Actual end", "The day on which the plan ended.").optional(),
  reviewDates: operational(
    null,
    listOf(CalendarDate, 20),
    "Review dates",
    "The days on which the plan is reviewed.",
  ).optional(),
});
/** {@inheritDoc AssistancePlan} */
export interface AssistancePlan extends z.infer<typeof AssistancePlan> {}
