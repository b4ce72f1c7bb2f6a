import * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";

/** A position on the map. */
export const Geo = entity("Geo", "A position on the map.", {
  lat: member(
    z
      .string()
      .max(9)
      .regex(/^-?(?:[0-8]?[0-9](?:\.[0-9]{1,5})?|90(?:\.0{1,5})?)$/),
    "Latitude",
    "The latitude in degrees, north is positive.",
  ),
  lon: member(
    z
      .string()
      .max(10)
      .regex(/^-?(?:(?:1[0-7][0-9]|[0-9]{1,2})(?:\.[0-9]{1,5})?|180(?:\.0{1,5})?)$/),
    "Longitude",
    "The longitude in degrees, east is positive.",
  ),
  decimals: member(z.int().min(0).max(5), "Decimals", "How many decimals are left after rounding, from 0 to 5."),
});
/** {@inheritDoc Geo} */
export interface Geo extends z.infer<typeof Geo> {}
