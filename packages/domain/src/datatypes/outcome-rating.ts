import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { OutcomeDomainCode } from "../generated/code-lists/outcome-domain.js";
import { OutcomeRatingCode } from "../generated/code-lists/outcome-rating.js";
import { oneOf } from "../primitives.js";

/** One rating. */
export const OutcomeRating = entity("OutcomeRating", "One rating.", {
  domain: member(OutcomeDomainCode, "Domain", "The part of life that is rated."),
  rating: member(OutcomeRatingCode, "Rating", "How the person is doing there."),
  ratedBy: member(oneOf("self", "worker"), "Rated by", "Whether the person or the worker rated."),
});
/** {@inheritDoc OutcomeRating} */
export interface OutcomeRating extends z.infer<typeof OutcomeRating> {}
