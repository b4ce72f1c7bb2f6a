import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { AudienceCode } from "../generated/code-lists/audience.js";
import { Count, oneOf } from "../primitives.js";

/** How many people were reached. */
export const Reach = entity("Reach", "How many people were reached.", {
  audience: member(AudienceCode, "Audience", "Who was reached."),
  count: member(Count, "Count", "How many people."),
  method: member(oneOf("attended", "viewed", "trained", "called"), "Method", "How they were reached."),
});
/** {@inheritDoc Reach} */
export interface Reach extends z.infer<typeof Reach> {}
