import { ErrorReport, entity } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** A message was refused; nothing is dropped without a word. */
export const MessageRefused = messageSchema(
  "message.refused",
  entity("MessageRefusedBody", "The refusal of a message.", {
    report: ErrorReport,
  }),
);
