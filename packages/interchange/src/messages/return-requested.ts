import { DisclosedCaseFile, disclosedForm, entity, Return } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** An organisation abroad asks for the return of a person and for a place to return to. */
export const ReturnRequested = messageSchema(
  "return.requested",
  entity("ReturnRequestedBody", "A request for a return.", {
    return: disclosedForm(Return),
    caseFile: DisclosedCaseFile,
  }),
);
