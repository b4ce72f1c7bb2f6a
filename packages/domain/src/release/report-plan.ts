import * as z from "zod";
import { named } from "../annotation.js";
import { Country } from "../countries.js";
import { Period } from "../datatypes/period.js";
import { operational } from "../field.js";
import { Line, PartialDate } from "../primitives.js";

/**
 * What all reports of a series share, as data: who is counted, for which time and which parts of it, and from how many people on a count
 * is shown. It is written before the first report is made.
 */
export const ReportPlan = named(
  "ReportPlan",
  "What all reports of a series share, as data.",
  z.strictObject({
    planVersion: operational(null, z.literal("1.0"), "Version", "The version of the form of the plan."),
    population: operational(
      null,
      z.enum(["identified-victims", "potential-victims"]),
      "Population",
      "Who is counted: people whom a body found to be victims, or people at risk.",
    ),
    whole: operational(null, Period, "Whole", "The whole time, written as its parts are; the start may be open."),
    parts: operational(
      null,
      z.array(PartialDate).max(120),
      "Parts",
      "The parts of the time that have reports of their own, such as twelve months.",
    ),
    k: operational(
      null,
      z.int().min(2).max(1000),
      "K",
      "The least count that is shown; 11 when left out.",
    ).exactOptional(),
    source: operational(null, Line, "Source", "Where the counts come from."),
    destinations: operational(
      null,
      z.array(Country).min(1).max(50),
      "Destinations",
      "The countries that are counted by name; those of the founding text when left out.",
    ).exactOptional(),
  }),
);
/** {@inheritDoc ReportPlan} */
export interface ReportPlan extends z.infer<typeof ReportPlan> {}
