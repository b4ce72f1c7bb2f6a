import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { RiskFactorCode } from "../generated/code-lists/risk-factor.js";
import { oneOf, YesNo } from "../primitives.js";

/** One risk factor of a person. */
export const RiskFactor = entity("RiskFactor", "One risk factor of a person.", {
  factor: member(RiskFactorCode, "Factor", "The factor."),
  level: member(
    oneOf("individual", "household", "community", "structural"),
    "Level",
    "Where the factor lies: in the person, the household, the community or the society.",
  ),
  severity: member(oneOf("low", "medium", "high"), "Severity", "How heavy the factor is.").optional(),
  protective: member(YesNo, "Protective", "Whether the factor protects instead of endangering.").optional(),
});
/** {@inheritDoc RiskFactor} */
export interface RiskFactor extends z.infer<typeof RiskFactor> {}
