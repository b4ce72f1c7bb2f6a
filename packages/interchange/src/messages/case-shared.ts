import { DateTime, DisclosedCaseFile, entity, operational } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** What one recipient may see of a case, outside of a referral. */
export const CaseShared = messageSchema(
  "case.shared",
  entity("CaseSharedBody", "A summary of a case.", {
    sharedOn: operational(null, DateTime, "Shared on", "When the summary was made."),
    caseFile: DisclosedCaseFile,
  }),
);
