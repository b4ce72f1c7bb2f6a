import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { ErrorCodeCode } from "../generated/code-lists/error-code.js";
import { JsonPointer, Line, YesNo } from "../primitives.js";

/** One fault of a rejected message. */
export const ErrorItem = entity("ErrorItem", "One fault of a rejected message.", {
  code: member(ErrorCodeCode, "Code", "What kind of fault it is."),
  pointer: member(JsonPointer, "Pointer", "Where the fault is.").optional(),
  rule: member(Line, "Rule", "The rule that was broken.").optional(),
  messageKey: member(Line, "Message key", "The key of the message to show; never a value from the message."),
  retryable: member(YesNo, "Retryable", "Whether sending the same again can succeed."),
});
/** {@inheritDoc ErrorItem} */
export interface ErrorItem extends z.infer<typeof ErrorItem> {}
