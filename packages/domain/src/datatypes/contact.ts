import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { Line, oneOf, YesNo } from "../primitives.js";

/** A way to reach a person. */
export const Contact = entity("Contact", "A way to reach a person.", {
  kind: member(oneOf("phone", "email", "app", "via-person"), "Kind", "What kind of contact it is."),
  value: member(Line, "Value", "The number, address or name to use; a telephone number is written in E.164."),
  safeToUse: member(YesNo, "Safe to use", "Whether using it puts nobody in danger."),
  safeHours: member(Line, "Safe hours", "When it is safe to use.").optional(),
  whoAnswers: member(Line, "Who answers", "Who may pick up instead of the person.").optional(),
  preferred: member(YesNo, "Preferred", "Whether the person wants to be reached this way.").optional(),
});
/** {@inheritDoc Contact} */
export interface Contact extends z.infer<typeof Contact> {}
