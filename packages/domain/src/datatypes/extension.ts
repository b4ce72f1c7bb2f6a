import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { WorkerId } from "../ids.js";
import { CalendarDate, oneOf } from "../primitives.js";

/** A decision that lengthens a stay. */
export const Extension = entity("Extension", "A decision that lengthens a stay.", {
  until: member(CalendarDate, "Until", "The last day of the stay after the decision."),
  ground: member(oneOf("protection", "recovery", "danger-to-life"), "Ground", "Why the stay is lengthened."),
  decidedBy: member(WorkerId, "Decided by", "The worker who decided."),
  decidedOn: member(CalendarDate, "Decided on", "The day of the decision."),
});
/** {@inheritDoc Extension} */
export interface Extension extends z.infer<typeof Extension> {}
