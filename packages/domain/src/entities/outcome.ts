import * as z from "zod";
import { OutcomeRating } from "../datatypes/outcome-rating.js";
import { entity } from "../entity.js";
import { freeTextField, operational, sensitiveField } from "../field.js";
import { PersonId } from "../ids.js";
import { CalendarDate, FreeText, listOf, oneOf, YesNo } from "../primitives.js";

/** How a person is doing at one point in time; it closes the loop (no counterpart in any standard read). */
export const Outcome = entity("Outcome", "How a person is doing at one point in time; it closes the loop.", {
  person: operational(null, PersonId, "Person", "The person who was rated."),
  measuredOn: operational(null, CalendarDate, "Measured on", "The day of the rating."),
  point: operational(
    null,
    oneOf("intake", "3m", "6m", "12m", "24m", "closure", "re-contact"),
    "Point",
    "The point in the course of assistance.",
  ),
  ratings: sensitiveField(
    "needs-services",
    listOf(OutcomeRating, 50, 1),
    "Ratings",
    "One rating for each part of life.",
    { reduced: "keep" },
  ),
  reTrafficked: sensitiveField(
    "risk-safety",
    YesNo,
    "Trafficked again",
    "Whether the person was trafficked again.",
  ).optional(),
  satisfaction: sensitiveField(
    "needs-services",
    z.int().min(1).max(5),
    "Satisfaction",
    "How satisfied the person is, from 1 to 5.",
  ).optional(),
  lessons: freeTextField("needs-services", FreeText, "Lessons", "What can be learned from the case.").optional(),
});
/** {@inheritDoc Outcome} */
export interface Outcome extends z.infer<typeof Outcome> {}
