import type * as z from "zod";
import { FieldPath } from "../datatypes/field-path.js";
import { entity } from "../entity.js";
import { operational } from "../field.js";
import { AnonymisationModelCode } from "../generated/code-lists/anonymisation-model.js";
import { OrganisationId } from "../ids.js";
import { CalendarDate, Count, Decimal, Line, listOf, Sha256, Uuid } from "../primitives.js";

/**
 * States what was done to anonymise a release, so that a machine can check it (no counterpart in any standard read).
 */
export const AnonymisationCertificate = entity(
  "AnonymisationCertificate",
  "States what was done to anonymise a release, so that a machine can check it.",
  {
    id: operational(null, Uuid, "Identifier", "Identifies the certificate."),
    model: operational(
      null,
      listOf(AnonymisationModelCode, 20, 1),
      "Models",
      "The models of anonymity that were used.",
    ),
    k: operational(null, Count, "K", "The smallest number of records that look alike.").optional(),
    l: operational(
      null,
      Decimal,
      "L",
      "How diverse the sensitive values are among records that look alike.",
    ).optional(),
    t: operational(
      null,
      Decimal,
      "T",
      "How far the sensitive values among records that look alike may stray from those of all.",
    ).optional(),
    epsilon: operational(null, Decimal, "Epsilon", "The privacy loss that differential privacy allows.").optional(),
    delta: operational(null, Decimal, "Delta", "The probability that differential privacy allows more.").optional(),
    quasiIdentifiers: operational(
      null,
      listOf(FieldPath, 100),
      "Quasi-identifiers",
      "The paths of the fields that identify in combination.",
    ).optional(),
    sensitiveAttributes: operational(
      null,
      listOf(FieldPath, 100),
      "Sensitive attributes",
      "The paths of the fields whose disclosure can harm.",
    ).optional(),
    sourceRecords: operational(
      null,
      Count,
      "Source records",
      "How many records there were before, rounded.",
    ).optional(),
    releasedRecords: operational(null, Count, "Released records", "How many records are released."),
    suppressedRecords: operational(
      null,
      Count,
      "Suppressed records",
      "How many records were left out, rounded.",
    ).optional(),
    generalisations: operational(
      null,
      listOf(Line, 200),
      "Generalisations",
      "What was made coarser, as field, from and to.",
    ).optional(),
    minObservedClass: operational(
      null,
      Count,
      "Smallest class",
      "The smallest number of records found to look alike, which anybody can count again.",
    ).optional(),
    priorReleases: operational(
      null,
      listOf(Uuid, 100),
      "Earlier releases",
      "The releases this one can be compared with.",
    ).optional(),
    tool: operational(null, Line, "Tool", "The name and version of the tool and how it draws random numbers."),
    digest: operational(null, Sha256, "Digest", "The digest of the released records."),
    issuedBy: operational(null, OrganisationId, "Issued by", "The organisation that answers for the certificate."),
    issuedOn: operational(null, CalendarDate, "Issued on", "The day of the certificate."),
  },
);
/** {@inheritDoc AnonymisationCertificate} */
export interface AnonymisationCertificate extends z.infer<typeof AnonymisationCertificate> {}
