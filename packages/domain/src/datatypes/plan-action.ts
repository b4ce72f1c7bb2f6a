import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { ServiceStatusCode } from "../generated/code-lists/service-status.js";
import { ServiceTypeCode } from "../generated/code-lists/service-type.js";
import { OrganisationId, WorkerId } from "../ids.js";
import { CalendarDate } from "../primitives.js";

/** One line of a plan. */
export const PlanAction = entity("PlanAction", "One line of a plan.", {
  service: member(ServiceTypeCode, "Service", "The service."),
  provider: member(OrganisationId, "Provider", "The organisation that gives it.").optional(),
  owner: member(WorkerId, "Owner", "The worker who answers for it."),
  due: member(CalendarDate, "Due", "The day by which it is done."),
  status: member(ServiceStatusCode, "Status", "Where it stands."),
});
/** {@inheritDoc PlanAction} */
export interface PlanAction extends z.infer<typeof PlanAction> {}
