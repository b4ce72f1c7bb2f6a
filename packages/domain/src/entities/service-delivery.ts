import type * as z from "zod";
import { Money } from "../datatypes/money.js";
import { entity } from "../entity.js";
import { freeTextField, operational, quasiIdentifier, sensitiveField } from "../field.js";
import { ServiceBarrierCode } from "../generated/code-lists/service-barrier.js";
import { ServiceStatusCode } from "../generated/code-lists/service-status.js";
import { ServiceTypeCode } from "../generated/code-lists/service-type.js";
import { OrganisationId, PersonId, ProgrammeId } from "../ids.js";
import { CalendarDate, Decimal, FreeText, listOf, oneOf, Uuid } from "../primitives.js";

/** One service actually offered or given (no counterpart in HTCDS). */
export const ServiceDelivery = entity("ServiceDelivery", "One service actually offered or given.", {
  person: operational(null, PersonId, "Person", "The person who receives the service."),
  type: sensitiveField("needs-services", ServiceTypeCode, "Service type", "Which service it is.", { reduced: "keep" }),
  provider: operational(null, OrganisationId, "Provider", "The organisation that gives the service."),
  status: operational(
    "needs-services",
    ServiceStatusCode,
    "Status",
    "Whether the service was offered, is running, has ended or did not take place.",
    { reduced: "keep" },
  ),
  start: quasiIdentifier("needs-services", CalendarDate, "Start", "The first day of the service.").optional(),
  end: quasiIdentifier("needs-services", CalendarDate, "End", "The last day of the service.").optional(),
  units: operational(null, Decimal, "Units", "How much was given, counted in the unit.").optional(),
  unit: operational(
    null,
    oneOf("session", "day", "night", "item", "hour", "amount"),
    "Unit",
    "What the units count.",
  ).optional(),
  cost: operational(null, Money, "Cost", "What the service cost.").optional(),
  fundedBy: operational(null, listOf(ProgrammeId, 20), "Funded by", "The programmes that paid for it.").optional(),
  barrier: sensitiveField(
    "needs-services",
    listOf(ServiceBarrierCode, 20),
    "Barriers",
    "What stood in the way of the service.",
    { reduced: "keep" },
  ).optional(),
  fulfilsNeed: operational(null, Uuid, "Fulfils need", "The need this service answers.").optional(),
  outcomeNote: freeTextField(
    "needs-services",
    FreeText,
    "Outcome note",
    "What the caseworker adds about the result.",
  ).optional(),
});
/** {@inheritDoc ServiceDelivery} */
export interface ServiceDelivery extends z.infer<typeof ServiceDelivery> {}
