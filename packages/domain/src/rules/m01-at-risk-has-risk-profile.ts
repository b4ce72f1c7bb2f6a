import type { CaseFile } from "../case-file.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { refusal } from "../result.js";
import { principalOf } from "./internal/principal-of.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "status.at-risk-without-risk-profile";

const hasRiskProfile = (file: CaseFile): boolean => {
  const principal = principalOf(file)?.id;
  return (file.riskProfiles ?? []).some(({ person }) => person === principal);
};

/** M1: a principal beneficiary who was found to be at risk has a risk profile. */
export const atRiskHasRiskProfile: SemanticRule = {
  id: "M1",
  code,
  check: (file) => {
    const determinations = file.statusDeterminations ?? [];
    const at = determinations.findIndex(({ status }) => status === "potential-victim-at-risk");
    return at === -1 || hasRiskProfile(file) ? [] : [refusal(code, `/statusDeterminations/${at}/status`)];
  },
};
