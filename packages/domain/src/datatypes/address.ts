import type * as z from "zod";
import { Country } from "../countries.js";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { Line, oneOf, Region } from "../primitives.js";
import { Geo } from "./geo.js";

/** A place with its use. */
export const Address = entity("Address", "A place with its use.", {
  use: member(oneOf("current", "safe", "origin", "registered", "work"), "Use", "What the place is to the person."),
  street: member(Line, "Street", "The street and the house number.").optional(),
  city: member(Line, "City", "The town or village.").optional(),
  region: member(Region, "Region", "The region (ISO 3166-2).").optional(),
  country: member(Country, "Country", "The country.").optional(),
  postcode: member(Line, "Postcode", "The postal code.").optional(),
  geo: member(Geo, "Coordinates", "The position on the map.").optional(),
  precision: member(
    oneOf("exact", "settlement", "region", "country"),
    "Precision",
    "How exact the place is.",
  ).optional(),
});
/** {@inheritDoc Address} */
export interface Address extends z.infer<typeof Address> {}
