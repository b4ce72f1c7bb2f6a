import { AggregateReport, AnonymisationCertificate, AnonymisedRecord, entity, listOf } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** Counts or anonymised rows with the certificate that states their guarantee. */
export const StatisticsSubmitted = messageSchema(
  "statistics.submitted",
  entity("StatisticsSubmittedBody", "Statistics that name nobody.", {
    report: AggregateReport.optional(),
    records: listOf(AnonymisedRecord, 1000).optional(),
    certificate: AnonymisationCertificate,
  }),
);
