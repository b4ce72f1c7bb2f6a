import { CaseId, DateTime, entity, listOf, operational, WorkerId } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** Two files were found to be about one person; a person decided it, never a program. */
export const CaseMerged = messageSchema(
  "case.merged",
  entity("CaseMergedBody", "The merging of cases.", {
    kept: operational(null, CaseId, "Kept", "The case that goes on."),
    merged: operational(null, listOf(CaseId, 20, 1), "Merged", "The cases that became part of it."),
    mergedOn: operational(null, DateTime, "Merged on", "When they were merged."),
    decidedBy: operational(null, WorkerId, "Decided by", "The worker who decided it."),
  }),
);
