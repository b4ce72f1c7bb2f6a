import * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { Count, Line, YesNo } from "../primitives.js";
import { FieldPath } from "./field-path.js";

/** One cell of a table of counts. */
export const Cell = entity("Cell", "One cell of a table of counts.", {
  keys: member(z.record(FieldPath, Line), "Keys", "The code of each dimension by the path of its field."),
  count: member(Count, "Count", "The count; absent when it is suppressed.").optional(),
  suppressed: member(YesNo, "Suppressed", "Whether the count is hidden because it is small."),
  lowerBound: member(YesNo, "Lower bound", "Whether the true count is higher, as in more than a number."),
});
/** {@inheritDoc Cell} */
export interface Cell extends z.infer<typeof Cell> {}
