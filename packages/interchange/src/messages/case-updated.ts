import { CaseId, Count, DateTime, DisclosedCaseFile, entity, operational } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** What changed in a case that the recipient already knows. */
export const CaseUpdated = messageSchema(
  "case.updated",
  entity("CaseUpdatedBody", "A new version of what a recipient knows of a case.", {
    case: operational(null, CaseId, "Case", "The case that changed."),
    version: operational(null, Count, "Version", "The version of the case after the change."),
    changedOn: operational(null, DateTime, "Changed on", "When it changed."),
    caseFile: DisclosedCaseFile,
  }),
);
