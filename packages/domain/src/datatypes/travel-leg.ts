import type * as z from "zod";
import { Country } from "../countries.js";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { TransportModeCode } from "../generated/code-lists/transport-mode.js";
import { DateTime, oneOf } from "../primitives.js";

/** The travel of a referred person. */
export const TravelLeg = entity("TravelLeg", "The travel of a referred person.", {
  from: member(Country, "From", "The country of departure."),
  to: member(Country, "To", "The country of arrival."),
  transport: member(TransportModeCode, "Transport", "The means of transport.").optional(),
  departOn: member(DateTime, "Departs on", "When the person departs.").optional(),
  arriveOn: member(DateTime, "Arrives on", "When the person arrives.").optional(),
  escort: member(oneOf("none", "social", "medical", "police", "guardian"), "Escort", "Who travels along.").optional(),
});
/** {@inheritDoc TravelLeg} */
export interface TravelLeg extends z.infer<typeof TravelLeg> {}
