import { type RuleId, ruleTexts } from "./generated/decision-table.js";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";

const reasons: ReadonlyMap<RuleId, ConsentRefusalCode> = new Map(ruleTexts.map(({ id, reason }) => [id, reason]));

/**
 * The refusal code under which a denial by a rule is explained.
 *
 * @example
 * ```ts
 * reasonOfRule("DK1"); // => "consent.child-alone"
 * ```
 */
export const reasonOfRule = (rule: RuleId): ConsentRefusalCode =>
  // Every rule of the table gives its reason; one that is not of the table is denied like an unknown pair.
  reasons.get(rule) ?? "disclosure.not-for-this-role";
