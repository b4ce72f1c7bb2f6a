import type * as z from "zod";
import { Country } from "../countries.js";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { CalendarDate, Line, Uri } from "../primitives.js";

/** A number given to a person by a register. */
export const Identifier = entity("Identifier", "A number given to a person by a register.", {
  system: member(Uri, "Register", "The register that gave the number."),
  value: member(Line, "Value", "The number itself."),
  country: member(Country, "Country", "The country of the register.").optional(),
  validUntil: member(CalendarDate, "Valid until", "The last day on which the number is valid.").optional(),
});
/** {@inheritDoc Identifier} */
export interface Identifier extends z.infer<typeof Identifier> {}
