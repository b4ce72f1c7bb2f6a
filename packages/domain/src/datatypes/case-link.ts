import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { oneOf, Uuid } from "../primitives.js";

/** A link to another case. */
export const CaseLink = entity("CaseLink", "A link to another case.", {
  case: member(Uuid, "Case", "The other case."),
  type: member(
    oneOf("previous", "re-trafficked", "co-victim", "merged-into", "family"),
    "Type",
    "How the two cases belong together.",
  ),
});
/** {@inheritDoc CaseLink} */
export interface CaseLink extends z.infer<typeof CaseLink> {}
