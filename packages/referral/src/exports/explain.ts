import { BugError, type Language, type Refusal, type RefusalText } from "@nrs-kit/domain";
import { attestations } from "../attestation.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import { refusalPages } from "../generated/refusals.js";

/** Why a step was refused, in the words of one language. */
export interface Explanation extends RefusalText {
  /** What the actor would have to attest, in English, where that is what is missing. */
  readonly attestation?: string;
}

const pages = new Map<string, (typeof refusalPages)[number]>(refusalPages.map((page) => [page.code, page]));

/**
 * Explains a refusal of this package to the person who must act on it: what is wrong, why it matters and what to do. A
 * translation that no native reviewer signed yet is marked so in the catalogue (`@nrs-kit/referral/refusals`).
 *
 * @example
 * ```ts
 * const { refusals } = initialSnapshot(planChart, {});
 * explain(refusals[0], "en").what.endsWith("."); // => true
 * explain(refusals[0], "ro").what === explain(refusals[0], "en").what; // => false
 * ```
 */
export function explain(refusal: Refusal<ReferralRefusalCode>, language: Language): Explanation {
  const page = pages.get(refusal.code);
  if (page === undefined) throw new BugError(`The code ${refusal.code} has no page.`);
  const attestation = refusal.params?.attestation;
  const words = typeof attestation === "string" ? new Map(Object.entries(attestations)).get(attestation) : undefined;
  return words === undefined ? page.text[language] : { ...page.text[language], attestation: words };
}
