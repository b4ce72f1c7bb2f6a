import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

/** M28: the worker who approved an exception is another than the one who decided it. */
export const exceptionHasTwoPersons: SemanticRule = {
  id: "M28",
  code: "exception.approved-by-decider",
  check: ({ exceptions }) =>
    refusalsAt(
      exceptions,
      ({ decidedBy, approvedBy }) => decidedBy === approvedBy,
      "exception.approved-by-decider",
      (at) => `/exceptions/${at}/approvedBy`,
    ),
};
