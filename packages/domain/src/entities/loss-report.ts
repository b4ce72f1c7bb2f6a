import type * as z from "zod";
import { LossItem } from "../datatypes/loss-item.js";
import { entity } from "../entity.js";
import { operational } from "../field.js";
import { listOf, oneOf, Uri, YesNo } from "../primitives.js";

/** What a conversion could not carry (no counterpart in any standard read). */
export const LossReport = entity("LossReport", "What a conversion could not carry.", {
  direction: operational(null, oneOf("import", "export"), "Direction", "Whether the file came in or went out."),
  format: operational(null, Uri, "Format", "The format that was read or written."),
  items: operational(null, listOf(LossItem, 10000), "Items", "The losses.").optional(),
  refused: operational(null, YesNo, "Refused", "Whether the conversion was refused because a loss was not allowed."),
});
/** {@inheritDoc LossReport} */
export interface LossReport extends z.infer<typeof LossReport> {}
