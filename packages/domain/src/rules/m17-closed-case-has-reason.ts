import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { refusal } from "../result.js";
import { isClosed } from "./internal/closed-case.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "case.closed-without-reason";

/** M17: a closed case has a closure reason. */
export const closedCaseHasReason: SemanticRule = {
  id: "M17",
  code,
  check: (file) =>
    isClosed(file) && file.case.closureReason === undefined ? [refusal(code, "/case/closureReason")] : [],
};
