import type * as z from "zod";
import { RiskFactor } from "../datatypes/risk-factor.js";
import { entity } from "../entity.js";
import { operational, sensitiveField } from "../field.js";
import { RiskLevelCode } from "../generated/code-lists/risk-level.js";
import { VictimisationHistoryCode } from "../generated/code-lists/victimisation-history.js";
import { PersonId, WorkerId } from "../ids.js";
import { CalendarDate, listOf, oneOf } from "../primitives.js";

/** An assessment of the risk of being trafficked; it is also repeated for victims (HTCDS deprecated its field). */
export const RiskProfile = entity(
  "RiskProfile",
  "An assessment of the risk of being trafficked; it is also repeated for victims.",
  {
    person: operational(null, PersonId, "Person", "The person who was assessed."),
    assessedOn: operational(null, CalendarDate, "Assessed on", "The day of the assessment."),
    assessedBy: operational(null, WorkerId, "Assessed by", "The worker who assessed.").optional(),
    factors: sensitiveField(
      "risk-safety",
      listOf(RiskFactor, 50),
      "Factors",
      "What raises or lowers the risk.",
    ).optional(),
    history: sensitiveField(
      "risk-safety",
      listOf(VictimisationHistoryCode, 50),
      "History",
      "What the person has been through before.",
    ).optional(),
    overallRisk: sensitiveField("risk-safety", RiskLevelCode, "Overall risk", "The risk taken all together.", {
      reduced: "keep",
    }),
    reTraffickingRisk: sensitiveField(
      "risk-safety",
      oneOf("low", "medium", "high"),
      "Re-trafficking risk",
      "The risk of being trafficked again.",
      { reduced: "keep" },
    ).optional(),
    reviewOn: operational(null, CalendarDate, "Review on", "The day on which the assessment is due again.").optional(),
  },
);
/** {@inheritDoc RiskProfile} */
export interface RiskProfile extends z.infer<typeof RiskProfile> {}
