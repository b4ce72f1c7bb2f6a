import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { PartialDate } from "../primitives.js";

/** A span of time. */
export const Period = entity("Period", "A span of time.", {
  from: member(PartialDate, "From", "When it begins; without it, from the beginning.").optional(),
  until: member(PartialDate, "Until", "When it ends; without it, it goes on.").optional(),
});
/** {@inheritDoc Period} */
export interface Period extends z.infer<typeof Period> {}
