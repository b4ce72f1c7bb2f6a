import type { DecisionProfile, DecisionRequest } from "./decision-request.js";
import { defaultDecisionProfile } from "./decision-request.js";
import { decisionRules, otherwise } from "./decision-rules.js";
import type { DisclosureLevel } from "./disclosure-level.js";
import type { RuleId } from "./generated/decision-table.js";

/** The answer: a level, and the rule that gave it. */
export interface Decision {
  readonly level: DisclosureLevel;
  readonly rule: RuleId;
}

/**
 * Decides whether a category may go to a role for a purpose on a basis. Pure and total: the first rule that applies
 * wins, and nothing applies by default but denial.
 *
 * @param request - the question
 * @param profile - what the jurisdiction decides
 *
 * @example
 * ```ts
 * decide({ purpose: "service-delivery", role: "health-provider", category: "health", subject: "adult", basis: "consent", consentCovers: true }); // => { level: "allow", rule: "DK5" }
 * decide({ purpose: "service-delivery", role: "health-provider", category: "health", subject: "adult" }); // => { level: "deny", rule: "DH3" }
 * ```
 */
export function decide(request: DecisionRequest, profile: DecisionProfile = defaultDecisionProfile): Decision {
  const rule = decisionRules.find(({ applies }) => applies(request, profile)) ?? otherwise;
  return { level: rule.level(request), rule: rule.id };
}
