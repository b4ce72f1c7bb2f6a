import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { WorkerId } from "../ids.js";
import { DateTime, FreeText, oneOf } from "../primitives.js";

/** A note in the file. */
export const CaseComment = entity("CaseComment", "A note in the file.", {
  author: member(WorkerId, "Author", "The worker who wrote the note."),
  at: member(DateTime, "Written at", "When the note was written."),
  text: member(FreeText, "Text", "The note."),
  visibility: member(oneOf("own-organisation", "mdt", "recipients"), "Visibility", "Who may read the note."),
});
/** {@inheritDoc CaseComment} */
export interface CaseComment extends z.infer<typeof CaseComment> {}
