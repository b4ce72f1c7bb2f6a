import { closed, oneOf, type Shape } from "../shape.js";
import { attesting, type CaseContext, caseFields, guardOf } from "./person.js";

/** What a risk assessment holds. */
export interface RiskContext extends CaseContext {
  /** The level that was assessed last; absent before the first assessment. */
  readonly last?: "low" | "medium" | "high" | "imminent";
}

/** The shape of what an instance holds. */
export const riskContext: Shape<RiskContext> = closed(caseFields, {
  last: oneOf(["low", "medium", "high", "imminent"]),
});

/** Lowering from high or imminent needs a second person; without a record of the last level it does too. */
const loweringIsConfirmed = guardOf<RiskContext>("loweringFromHighIsConfirmedBySecondPerson", {
  refusal: "second-person.missing",
  pointer: "/confirmedBy",
  needs: ["confirmedBy"],
  test: ({ last }, { confirmedBy, by }) =>
    last === "low" ||
    last === "medium" ||
    (typeof confirmedBy === "string" && confirmedBy !== "" && by.worker !== undefined && confirmedBy !== by.worker),
});

/** The guards of this chart. */
export const riskGuards = {
  everyDomainIsAnswered: attesting("every-risk-domain-is-answered"),
  loweringIsConfirmedBySecondPerson: loweringIsConfirmed,
  dangerIsCredible: attesting("danger-is-real"),
  personIsSafe: attesting("person-is-moved-or-protected"),
};

const level =
  (last: "low" | "medium" | "high" | "imminent") =>
  (context: RiskContext): RiskContext => ({ ...context, last });

/** What the events of this chart leave in its record. */
export const riskRecorders = {
  recordLow: level("low"),
  recordMedium: level("medium"),
  recordHigh: level("high"),
  recordImminent: level("imminent"),
};
