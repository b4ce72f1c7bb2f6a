import { attesting, personIsAnAdult } from "./person.js";

/** The guards of this chart. */
export const compensationGuards = {
  personIsAnAdult,
  schemeConditionsAreMet: attesting("scheme-conditions-are-met"),
  schemeNeedsNoJudgment: attesting("scheme-needs-no-judgment"),
};
