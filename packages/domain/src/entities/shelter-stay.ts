import * as z from "zod";
import { AbsenceNote } from "../datatypes/absence-note.js";
import { Extension } from "../datatypes/extension.js";
import { entity } from "../entity.js";
import { directIdentifier, operational, quasiIdentifier, sensitiveField } from "../field.js";
import { ClosureReasonCode } from "../generated/code-lists/closure-reason.js";
import { IdentificationChannelCode } from "../generated/code-lists/identification-channel.js";
import { LivingSituationCode } from "../generated/code-lists/living-situation.js";
import { ServiceTypeCode } from "../generated/code-lists/service-type.js";
import { OrganisationId, PersonId } from "../ids.js";
import { CalendarDate, DateTime, Line, listOf, oneOf } from "../primitives.js";

/** A stay at the Centre or another shelter (no counterpart in any standard read). */
export const ShelterStay = entity("ShelterStay", "A stay at the Centre or another shelter.", {
  facility: directIdentifier(
    "shelter-location",
    OrganisationId,
    "Facility",
    "The shelter; naming it can give away where the person is.",
  ),
  person: operational(null, PersonId, "Person", "The person who stays."),
  kind: operational(
    "needs-services",
    ServiceTypeCode,
    "Kind",
    "Which kind of shelter it is; only service types that begin with shelter are allowed.",
    { reduced: "keep" },
  ),
  admittedOn: quasiIdentifier("needs-services", DateTime, "Admitted on", "When the stay began."),
  admissionSource: quasiIdentifier(
    "needs-services",
    IdentificationChannelCode,
    "Admission source",
    "The way by which the person came to the shelter.",
  ),
  accompanyingChildren: quasiIdentifier(
    "children",
    z.int().min(0).max(30),
    "Accompanying children",
    "How many children came along.",
    { reduced: "keep" },
  ).optional(),
  maxStayUntil: operational(
    "needs-services",
    CalendarDate,
    "Longest stay until",
    "The last day of the stay as allowed so far.",
  ).optional(),
  extensions: operational(
    "needs-services",
    listOf(Extension, 20),
    "Extensions",
    "Decisions that lengthen the stay.",
  ).optional(),
  room: directIdentifier("shelter-location", Line, "Room", "The room of the person; it is never exchanged.", {
    neverExchanged: true,
  }).optional(),
  securityLevel: sensitiveField(
    "shelter-location",
    oneOf("open", "restricted-address", "secret"),
    "Security level",
    "How far the address is kept secret.",
    { reduced: "keep" },
  ).optional(),
  absences: sensitiveField(
    "needs-services",
    listOf(AbsenceNote, 100),
    "Absences",
    "Times the person was away from the shelter.",
  ).optional(),
  dischargedOn: quasiIdentifier("needs-services", DateTime, "Discharged on", "When the stay ended.").optional(),
  dischargeTo: sensitiveField(
    "needs-services",
    LivingSituationCode,
    "Discharged to",
    "How the person lives after the stay.",
  ).optional(),
  dischargeReason: sensitiveField(
    "needs-services",
    ClosureReasonCode,
    "Discharge reason",
    "Why the stay ended.",
  ).optional(),
});
/** {@inheritDoc ShelterStay} */
export interface ShelterStay extends z.infer<typeof ShelterStay> {}
