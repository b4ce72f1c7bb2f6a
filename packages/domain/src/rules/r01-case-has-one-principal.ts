import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { type Refusal, refusal } from "../result.js";
import { isPrincipal } from "./internal/principal-of.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "case.principal-not-single";

/** R1: a case file has exactly one principal beneficiary, for whom consent, status and disclosure are decided. */
export const caseHasOnePrincipal: SemanticRule = {
  id: "R1",
  code,
  check: ({ persons }): readonly Refusal<DomainRefusalCode>[] => {
    const [first, ...further] = persons.flatMap((person, at) => (isPrincipal(person) ? [at] : []));
    if (first === undefined) return [refusal(code, "/persons")];
    return further.map((at) => refusal(code, `/persons/${at}/role`));
  },
};
