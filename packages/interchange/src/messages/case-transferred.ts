import { DateTime, DisclosedCaseFile, entity, operational } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The responsibility for a case goes to the recipient once it accepts. */
export const CaseTransferred = messageSchema(
  "case.transferred",
  entity("CaseTransferredBody", "The transfer of a case.", {
    transferredOn: operational(null, DateTime, "Transferred on", "When the sender offered the responsibility."),
    acceptBy: operational(
      null,
      DateTime,
      "Accept by",
      "Until when the sender stays responsible without an acceptance.",
    ),
    caseFile: DisclosedCaseFile,
  }),
);
