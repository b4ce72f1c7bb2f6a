import * as z from "zod";
import { CaseComment } from "../datatypes/case-comment.js";
import { CaseLink } from "../datatypes/case-link.js";
import { entity } from "../entity.js";
import { directIdentifier, freeTextField, operational, quasiIdentifier, sensitiveField } from "../field.js";
import { CasePhaseCode } from "../generated/code-lists/case-phase.js";
import { CaseStatusCode } from "../generated/code-lists/case-status.js";
import { CaseTypeCode } from "../generated/code-lists/case-type.js";
import { ClosureReasonCode } from "../generated/code-lists/closure-reason.js";
import { ContactModeCode } from "../generated/code-lists/contact-mode.js";
import { RecordStatusCode } from "../generated/code-lists/record-status.js";
import { RiskLevelCode } from "../generated/code-lists/risk-level.js";
import { SensitivityCode } from "../generated/code-lists/sensitivity.js";
import { CaseId, OrganisationId, WorkerId } from "../ids.js";
import { Count, FreeText, Line, listOf, PartialDate } from "../primitives.js";

/** One file for one principal beneficiary and the dependants (HTCDS Case). */
export const Case = entity("Case", "One file for one principal beneficiary and the dependants.", {
  id: operational(
    null,
    CaseId,
    "Identifier",
    "Identifies the case between two partners; it is random and never the same for a third.",
  ),
  localReference: directIdentifier(
    "identity",
    Line,
    "Local reference",
    "The sender's own number of the file; the receiver stores it and reads nothing into it.",
  ).optional(),
  caseType: operational("exploitation", CaseTypeCode, "Case type", "What kind of case this is.", { reduced: "keep" }),
  status: operational(
    null,
    CaseStatusCode,
    "Status",
    "Whether the file is open, closed or in between; it is not the status of the person.",
  ),
  phase: operational(
    null,
    listOf(CasePhaseCode, 20),
    "Phase",
    "The phases of case work that are under way.",
  ).optional(),
  openedOn: quasiIdentifier("needs-services", PartialDate, "Opened on", "When the file was opened.", {
    reduced: "year",
  }),
  registeredYear: quasiIdentifier(
    "demographic",
    z
      .string()
      .max(9)
      .regex(/^[0-9]{4}(?:-[0-9]{4})?$/),
    "Registered year",
    "The year of registration as YYYY, or a span of years as YYYY-YYYY.",
  ).optional(),
  closedOn: quasiIdentifier("needs-services", PartialDate, "Closed on", "When the file was closed last.", {
    reduced: "year",
  }).optional(),
  reopenedOn: operational(
    "needs-services",
    listOf(PartialDate, 20),
    "Reopened on",
    "When the file was opened again, one date for each reopening.",
  ).optional(),
  closureReason: sensitiveField(
    "needs-services",
    ClosureReasonCode,
    "Closure reason",
    "Why the file was closed.",
  ).optional(),
  closureNote: freeTextField(
    "needs-services",
    FreeText,
    "Closure note",
    "What the caseworker adds to the closure reason.",
  ).optional(),
  caseOwner: operational(null, WorkerId, "Case owner", "The worker who answers for the file."),
  leadOrganisation: operational(null, OrganisationId, "Lead organisation", "The organisation that leads the case."),
  contactMode: operational(
    null,
    ContactModeCode,
    "Contact mode",
    "How the organisation is in contact with the person.",
  ),
  riskLevel: sensitiveField("risk-safety", RiskLevelCode, "Risk level", "How great the danger to the person is now.", {
    reduced: "keep",
  }).optional(),
  linkedCases: operational(
    "exploitation",
    listOf(CaseLink, 20),
    "Linked cases",
    "Other files that belong with this one.",
  ).optional(),
  sensitivity: operational(null, SensitivityCode, "Sensitivity", "How carefully the whole file must be handled."),
  comments: freeTextField(
    "needs-services",
    listOf(CaseComment, 100),
    "Comments",
    "Notes of the caseworkers in the file.",
  ).optional(),
  recordStatus: operational(
    null,
    RecordStatusCode,
    "Record status",
    "Whether the record stands or was entered in error; a record without it stands.",
  ).optional(),
  version: operational(
    null,
    Count,
    "Version",
    "The number of the revision; a change made on an older revision is refused.",
  ),
});
/** {@inheritDoc Case} */
export interface Case extends z.infer<typeof Case> {}
