import type { RuleId } from "./generated/decision-table.js";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";

const REASONS: Readonly<Record<RuleId, ConsentRefusalCode>> = {
  DH1: "receiver.has-conflict",
  DH2: "disclosure.not-to-public",
  DH3: "disclosure.without-basis",
  DH4: "disclosure.basis-opens-nothing",
  DS1: "disclosure.anonymous-only",
  DS2: "disclosure.anonymous-only",
  DS3: "disclosure.not-for-this-role",
  DS4: "disclosure.anonymous-only",
  DS5: "disclosure.anonymous-only",
  DP1: "disclosure.not-for-this-role",
  DP2: "disclosure.basis-opens-nothing",
  DN1: "disclosure.not-for-this-role",
  DN2: "disclosure.basis-opens-nothing",
  DN3: "disclosure.basis-opens-nothing",
  DC1: "disclosure.basis-opens-nothing",
  DC2: "disclosure.not-for-this-role",
  DC3: "disclosure.order-does-not-name-category",
  DV1: "disclosure.basis-opens-nothing",
  DV2: "disclosure.not-vital",
  DV3: "disclosure.person-can-consent",
  DV4: "disclosure.not-for-this-role",
  DL1: "exception.cites-no-law",
  DL2: "disclosure.basis-opens-nothing",
  DL3: "disclosure.adult-not-reported",
  DL4: "disclosure.not-for-this-role",
  DK1: "consent.child-alone",
  DK2: "representative.not-verified",
  DK3: "consent.does-not-cover-category",
  DK4: "disclosure.withheld-by-person",
  DK5: "disclosure.not-for-this-role",
};

/**
 * The refusal code under which a denial by a rule is explained.
 *
 * @example
 * ```ts
 * reasonOfRule("DK1"); // => "consent.child-alone"
 * ```
 */
export const reasonOfRule = (rule: RuleId): ConsentRefusalCode => REASONS[rule];
