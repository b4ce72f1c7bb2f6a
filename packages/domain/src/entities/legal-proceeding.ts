import type * as z from "zod";
import { Country } from "../countries.js";
import { Money } from "../datatypes/money.js";
import { entity } from "../entity.js";
import { directIdentifier, operational, quasiIdentifier, sensitiveField } from "../field.js";
import { ProceedingStageCode } from "../generated/code-lists/proceeding-stage.js";
import { ProtectionMeasureCode } from "../generated/code-lists/protection-measure.js";
import { VictimProceduralRoleCode } from "../generated/code-lists/victim-procedural-role.js";
import { PersonId } from "../ids.js";
import { CalendarDate, Line, listOf } from "../primitives.js";

/** A legal proceeding in which the person takes part. */
export const LegalProceeding = entity("LegalProceeding", "A legal proceeding in which the person takes part.", {
  person: operational(null, PersonId, "Person", "The person who takes part."),
  country: quasiIdentifier("criminal-proceedings", Country, "Country", "The country of the proceeding.", {
    reduced: "keep",
  }),
  offence: sensitiveField(
    "criminal-proceedings",
    listOf(Line, 20),
    "Offences",
    "The articles of the national law, as a profile lists them.",
  ).optional(),
  iccs: sensitiveField(
    "criminal-proceedings",
    listOf(Line, 20),
    "International offence codes",
    "Codes of the ICCS or IC-TIP from their official table; the field is provisional.",
  ).optional(),
  stage: sensitiveField("criminal-proceedings", ProceedingStageCode, "Stage", "How far the proceeding has come.", {
    reduced: "keep",
  }),
  victimRole: sensitiveField(
    "criminal-proceedings",
    VictimProceduralRoleCode,
    "Role of victim",
    "The part the person has in the proceeding.",
  ).optional(),
  measures: sensitiveField(
    "criminal-proceedings",
    listOf(ProtectionMeasureCode, 20),
    "Protection measures",
    "Measures that protect the person in the proceeding.",
  ).optional(),
  compensationClaimed: sensitiveField(
    "criminal-proceedings",
    Money,
    "Compensation claimed",
    "The compensation that was claimed.",
  ).optional(),
  compensationAwarded: sensitiveField(
    "criminal-proceedings",
    Money,
    "Compensation awarded",
    "The compensation that was awarded.",
  ).optional(),
  compensationPaid: sensitiveField(
    "criminal-proceedings",
    Money,
    "Compensation paid",
    "The compensation that was paid.",
  ).optional(),
  caseNumber: directIdentifier(
    "criminal-proceedings",
    Line,
    "Case number",
    "The number of the file at the police, prosecutor or court.",
  ).optional(),
  hearingDates: sensitiveField(
    "criminal-proceedings",
    listOf(CalendarDate, 50),
    "Hearing dates",
    "The days of the hearings.",
    { reduced: "keep" },
  ).optional(),
});
/** {@inheritDoc LegalProceeding} */
export interface LegalProceeding extends z.infer<typeof LegalProceeding> {}
