import * as z from "zod";
import { Absence } from "./absence.js";
import { schemaNames } from "./annotation.js";
import { AssistancePlan } from "./entities/assistance-plan.js";
import { Case } from "./entities/case.js";
import { Consent } from "./entities/consent.js";
import { ConsentForm } from "./entities/consent-form.js";
import { DependantRecord } from "./entities/dependant-record.js";
import { DisclosureException } from "./entities/disclosure-exception.js";
import { Guardianship } from "./entities/guardianship.js";
import { Identification } from "./entities/identification.js";
import { LegalProceeding } from "./entities/legal-proceeding.js";
import { NeedsAssessment } from "./entities/needs-assessment.js";
import { Organisation } from "./entities/organisation.js";
import { Outcome } from "./entities/outcome.js";
import { Person } from "./entities/person.js";
import { Referral } from "./entities/referral.js";
import { Relationship } from "./entities/relationship.js";
import { Return } from "./entities/return.js";
import { RiskProfile } from "./entities/risk-profile.js";
import { Screening } from "./entities/screening.js";
import { ServiceDelivery } from "./entities/service-delivery.js";
import { ShelterStay } from "./entities/shelter-stay.js";
import { StatusDetermination } from "./entities/status-determination.js";
import { TraffickingExperience } from "./entities/trafficking-experience.js";
import { operational } from "./field.js";
import { listOf, YesNo } from "./primitives.js";
import { SPEC_VERSION, schemaId } from "./schema-id.js";

/**
 * The records of a case, by entity. Records that name no person (identification, screenings, experiences, returns and the like) are about the
 * principal beneficiary.
 */
export const caseRecords = {
  case: Case,
  persons: listOf(Person, 40, 1),
  relationships: listOf(Relationship, 100).optional(),
  guardianships: listOf(Guardianship, 40).optional(),
  identification: Identification.optional(),
  screenings: listOf(Screening, 40).optional(),
  statusDeterminations: listOf(StatusDetermination, 40).optional(),
  traffickingExperiences: listOf(TraffickingExperience, 20).optional(),
  riskProfiles: listOf(RiskProfile, 40).optional(),
  dependantRecords: listOf(DependantRecord, 40).optional(),
  needsAssessments: listOf(NeedsAssessment, 40).optional(),
  assistancePlans: listOf(AssistancePlan, 40).optional(),
  serviceDeliveries: listOf(ServiceDelivery, 200).optional(),
  shelterStays: listOf(ShelterStay, 40).optional(),
  returns: listOf(Return, 20).optional(),
  legalProceedings: listOf(LegalProceeding, 40).optional(),
  outcomes: listOf(Outcome, 40).optional(),
} as const;

/** One case as an organisation keeps it: the records, the consents that govern them, and the directory they name. */
export const CaseFile = z.strictObject({
  schema: operational(null, z.literal(schemaId("case-file")), "Schema", "The schema this document claims to follow."),
  specVersion: operational(null, z.enum([SPEC_VERSION]), "Version", "The version of the standard."),
  synthetic: operational(null, YesNo, "Synthetic", "True marks invented people; a real file leaves it out.").optional(),
  ...caseRecords,
  consentForms: listOf(ConsentForm, 40).optional(),
  consents: listOf(Consent, 200).optional(),
  exceptions: listOf(DisclosureException, 40).optional(),
  referrals: listOf(Referral, 100).optional(),
  organisations: listOf(Organisation, 100).optional(),
  absences: listOf(Absence, 500).optional(),
});
schemaNames.add(CaseFile, {
  id: "CaseFile",
  title: "Case file",
  description: "One case as an organisation keeps it.",
});
/** {@inheritDoc CaseFile} */
export interface CaseFile extends z.infer<typeof CaseFile> {}
/** A case file as it stands in JSON. */
export type CaseFileJson = z.input<typeof CaseFile>;
