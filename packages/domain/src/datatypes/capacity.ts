import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { CapacityStatusCode } from "../generated/code-lists/capacity-status.js";
import { Count, DateTime, oneOf } from "../primitives.js";

/** Free places, without telling who has the others. */
export const Capacity = entity("Capacity", "Free places, without telling who has the others.", {
  total: member(Count, "Total", "The number of places.").optional(),
  freeBand: member(oneOf("none", "few", "many"), "Free places", "Whether none, few or many places are free."),
  asOf: member(DateTime, "As of", "When this was known."),
  status: member(CapacityStatusCode, "Status", "What a new person can expect."),
});
/** {@inheritDoc Capacity} */
export interface Capacity extends z.infer<typeof Capacity> {}
