import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { IndicatorDimensionCode } from "../generated/code-lists/indicator-dimension.js";
import { Line, oneOf } from "../primitives.js";

/** One indicator of a screening. */
export const Indicator = entity("Indicator", "One indicator of a screening.", {
  dimension: member(IndicatorDimensionCode, "Dimension", "What the indicator is about."),
  indicator: member(Line, "Indicator", "The identifier of the indicator in the instrument."),
  strength: member(oneOf("strong", "medium", "weak"), "Strength", "How much the indicator weighs.").optional(),
  finding: member(oneOf("observed", "told", "absent"), "Finding", "Whether it was observed, told or absent."),
});
/** {@inheritDoc Indicator} */
export interface Indicator extends z.infer<typeof Indicator> {}
