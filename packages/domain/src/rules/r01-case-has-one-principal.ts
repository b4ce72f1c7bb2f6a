import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { type Refusal, refusal } from "../result.js";
import { isPrincipal } from "./internal/principal-of.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "case.principal-not-single";

/** R1: a case file has exactly one principal beneficiary, for whom consent, status and disclosure are decided. */
export const caseHasOnePrincipal: SemanticRule = {
  id: "R1",
  code,
  check: ({ persons }): readonly Refusal<DomainRefusalCode>[] => {
    const first = persons.findIndex(isPrincipal);
    if (first === -1) return [refusal(code, "/persons")];
    return refusalsAt(
      persons,
      (person, at) => at > first && isPrincipal(person),
      code,
      (at) => `/persons/${at}/role`,
    );
  },
};
