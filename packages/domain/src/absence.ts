import type * as z from "zod";
import { entity } from "./entity.js";
import { operational } from "./field.js";
import { AbsentReasonCode } from "./generated/code-lists/absent-reason.js";
import { JsonPointer } from "./primitives.js";

/** Why a value is not there: asked and declined, not asked because it was unsafe, withheld, and so on. */
export const Absence = entity("Absence", "Why a value is not there.", {
  pointer: operational(null, JsonPointer, "Pointer", "Where the value would stand in this document."),
  reason: operational(null, AbsentReasonCode, "Reason", "Why it is not there."),
});
/** {@inheritDoc Absence} */
export interface Absence extends z.infer<typeof Absence> {}
