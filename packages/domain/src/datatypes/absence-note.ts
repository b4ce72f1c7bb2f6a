import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { DateTime, FreeText, YesNo } from "../primitives.js";

/** A time away from a shelter. */
export const AbsenceNote = entity("AbsenceNote", "A time away from a shelter.", {
  from: member(DateTime, "From", "When the person left."),
  until: member(DateTime, "Until", "When the person came back.").optional(),
  reason: member(FreeText, "Reason", "Why the person was away.").optional(),
  reported: member(YesNo, "Reported", "Whether the absence was reported."),
});
/** {@inheritDoc AbsenceNote} */
export interface AbsenceNote extends z.infer<typeof AbsenceNote> {}
