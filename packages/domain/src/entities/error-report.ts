import type * as z from "zod";
import { ErrorItem } from "../datatypes/error-item.js";
import { entity } from "../entity.js";
import { operational } from "../field.js";
import { DateTime, listOf, SemVer, Uuid } from "../primitives.js";

/** A structured rejection, so that every refusal is visible to both sides (FHIR OperationOutcome). */
export const ErrorReport = entity(
  "ErrorReport",
  "A structured rejection, so that every refusal is visible to both sides.",
  {
    messageId: operational(null, Uuid, "Message", "The message that was rejected."),
    errors: operational(null, listOf(ErrorItem, 100, 1), "Errors", "What was wrong, one item for each fault."),
    receivedVersion: operational(
      null,
      SemVer,
      "Received version",
      "The version of the standard the message was written in.",
    ).optional(),
    supportedVersions: operational(
      null,
      listOf(SemVer, 20),
      "Supported versions",
      "The versions of the standard the rejecting side can read.",
    ).optional(),
    reportedAt: operational(null, DateTime, "Reported at", "When the message was rejected."),
  },
);
/** {@inheritDoc ErrorReport} */
export interface ErrorReport extends z.infer<typeof ErrorReport> {}
