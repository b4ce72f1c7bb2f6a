import { ageStateOf } from "../age-state.js";
import type { CaseFile } from "../case-file.js";
import type { Return } from "../entities/return.js";
import { firstDayOf } from "../partial-date.js";
import { principalOf } from "./internal/principal-of.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

/** The day of the arrival, or while none is known the day on which the case was opened. */
const dayOf = ({ arrivalOn }: Return, { case: { openedOn } }: CaseFile): string =>
  arrivalOn?.slice(0, 10) ?? firstDayOf(openedOn);

/** Whether the principal beneficiary is or may be a child on the day of a return. */
const isOfChild = (one: Return, file: CaseFile): boolean => {
  const principal = principalOf(file);
  return principal !== undefined && ageStateOf(principal, dayOf(one, file)) !== "adult";
};

/**
 * M3: the return of a principal beneficiary who is or may be a child rests on a decision about what is best for the child.
 *
 * Source: Council of Europe Convention CETS 197, article 16(7) (best interests of the child in repatriation).
 */
export const returnOfChildHasBestInterests: SemanticRule = {
  id: "M3",
  code: "return.without-best-interests",
  check: (file) =>
    refusalsAt(
      file.returns,
      (one) => one.bestInterestsDecision === undefined && isOfChild(one, file),
      "return.without-best-interests",
      (at) => `/returns/${at}/bestInterestsDecision`,
    ),
};
