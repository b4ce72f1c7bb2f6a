import type * as z from "zod";
import { Capacity } from "../datatypes/capacity.js";
import { I18nText } from "../datatypes/i18n-text.js";
import { entity } from "../entity.js";
import { operational } from "../field.js";
import { AgeBandNrsCode } from "../generated/code-lists/age-band-nrs.js";
import { GenderCode } from "../generated/code-lists/gender.js";
import { ServiceTypeCode } from "../generated/code-lists/service-type.js";
import { TraffickingStatusCode } from "../generated/code-lists/trafficking-status.js";
import { OrganisationId, ProgrammeId } from "../ids.js";
import { LanguageTag, Line, listOf, oneOf, Region, YesNo } from "../primitives.js";

/** What an organisation offers, and to whom (HSDS service, service at location and eligibility). */
export const ServiceOffering = entity("ServiceOffering", "What an organisation offers, and to whom.", {
  organisation: operational(null, OrganisationId, "Organisation", "The organisation that offers."),
  types: operational(null, listOf(ServiceTypeCode, 100, 1), "Service types", "The services that are offered."),
  name: operational(null, I18nText, "Name", "The name in the working languages."),
  areas: operational(null, listOf(Region, 100), "Areas", "The regions that are served.").optional(),
  eligibleStatus: operational(
    null,
    listOf(TraffickingStatusCode, 20),
    "Eligible statuses",
    "The statuses a person may have; any status without it.",
  ).optional(),
  eligibleAges: operational(
    null,
    listOf(AgeBandNrsCode, 20),
    "Eligible ages",
    "The bands of ages; any age without it.",
  ).optional(),
  eligibleGenders: operational(
    null,
    listOf(GenderCode, 6),
    "Eligible genders",
    "The genders; any gender without it.",
  ).optional(),
  acceptsChildren: operational(null, YesNo, "Accepts children", "Whether children may come along."),
  nationalsOnly: operational(null, YesNo, "Nationals only", "Whether only nationals are served."),
  languages: operational(
    null,
    listOf(LanguageTag, 20),
    "Languages",
    "The languages in which the service is given.",
  ).optional(),
  schedule: operational(
    null,
    Line,
    "Schedule",
    "When the service is open, as a recurrence rule (RFC 5545).",
  ).optional(),
  capacity: operational(null, Capacity, "Capacity", "How much room there is.").optional(),
  costToPerson: operational(null, oneOf("free", "partial", "paid"), "Cost to person", "Whether the person has to pay."),
  funding: operational(null, listOf(ProgrammeId, 20), "Funding", "The programmes that pay for it.").optional(),
});
/** {@inheritDoc ServiceOffering} */
export interface ServiceOffering extends z.infer<typeof ServiceOffering> {}
