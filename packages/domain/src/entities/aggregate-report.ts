import type * as z from "zod";
import { Cell } from "../datatypes/cell.js";
import { FieldPath } from "../datatypes/field-path.js";
import { Period } from "../datatypes/period.js";
import { entity } from "../entity.js";
import { operational } from "../field.js";
import { Count, Line, listOf, oneOf, Uuid } from "../primitives.js";

/** Counts by dimension, for a donor or an annual report. */
export const AggregateReport = entity("AggregateReport", "Counts by dimension, for a donor or an annual report.", {
  id: operational(null, Uuid, "Identifier", "Identifies the report."),
  period: operational(null, Period, "Period", "The time the counts are for; the start may be open."),
  population: operational(
    null,
    oneOf("assisted-victims", "identified-victims", "potential-victims", "dependants", "referrals"),
    "Population",
    "Who is counted.",
  ),
  dimensions: operational(
    null,
    listOf(FieldPath, 20),
    "Dimensions",
    "The paths of the fields the counts are broken down by.",
  ).optional(),
  cells: operational(null, listOf(Cell, 10000, 1), "Cells", "The counts."),
  minCell: operational(null, Count, "Smallest cell", "The smallest count that is shown."),
  source: operational(null, Line, "Source", "Where the counts come from."),
});
/** {@inheritDoc AggregateReport} */
export interface AggregateReport extends z.infer<typeof AggregateReport> {}
