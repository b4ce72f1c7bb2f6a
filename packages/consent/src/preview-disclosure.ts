import { accept, type CaseFile, type DataCategoryCode, type DisclosedCaseFile, type Result } from "@nrs-kit/domain";
import type { DisclosureLevel } from "./disclosure-level.js";
import type { DisclosurePermit } from "./disclosure-permit.js";
import type { RuleId } from "./generated/decision-table.js";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";
import { permitFault, projectCase } from "./project-case.js";
import { type Explained, projectionUnder, type SentPlace } from "./projection.js";

/** What a screen shows of one category before anything is sent: where, never what. */
export interface CategoryPreview {
  /** The category; absent for what belongs to none, such as free text and the fields of the work itself. */
  readonly category?: DataCategoryCode;
  readonly level?: DisclosureLevel;
  /** The rule that decided. */
  readonly rule?: RuleId;
  /** Places that are sent whole, as JSON Pointers into the case file. */
  readonly sent: readonly string[];
  /** Places that are sent in part, each with the reason. */
  readonly reduced: readonly Explained[];
  /** Places that are not sent, each with the reason; its texts stand under `@nrs-kit/consent/refusals`. */
  readonly withheld: readonly Explained[];
}

/** What would be sent and what not, category by category, and the payload itself. */
export interface DisclosurePreview {
  readonly payload: DisclosedCaseFile;
  /** Every category in the order of the code list, and last what belongs to none. */
  readonly categories: readonly CategoryPreview[];
}

type Noted = Readonly<Record<"reduced" | "withheld", readonly Explained[]>> & { readonly sent: readonly SentPlace[] };

const placesOf = ({ sent, reduced, withheld }: Noted, category: DataCategoryCode | undefined) => {
  const isReduced = new Set(reduced.map(({ pointer }) => pointer));
  const whole = sent.filter(({ categories, pointer }) => categories.at(-1) === category && !isReduced.has(pointer));
  return {
    sent: whole.map(({ pointer }) => pointer),
    reduced: reduced.filter((one) => one.category === category),
    withheld: withheld.filter((one) => one.category === category),
  };
};

/**
 * Shows what a disclosure would send and withhold, and why, category by category: the screen before the button. It
 * names places and reasons and holds no value beside the payload.
 *
 * Refusals: those of `disclose`.
 *
 * @param caseFile - the case
 * @param permit - the evidence of the decision
 *
 * @example
 * ```ts
 * const caseFile = exampleCaseFile();
 * const receiver = { organisation: "urn:example:centre", role: "shelter" };
 * const permit = permitDisclosure({ caseFile, consents: caseFile.consents, receiver, purpose: "shelter-placement", now: "2026-11-24T09:00:00Z" });
 * const preview = previewDisclosure(caseFile, permit.value);
 * const { level, sent } = preview.value.categories.find(({ category }) => category === "identity");
 * [level, ...sent]; // => ["allow", "/persons/0/names", "/persons/0/birthDate"]
 * ```
 */
export function previewDisclosure(
  caseFile: CaseFile,
  permit: DisclosurePermit,
): Result<DisclosurePreview, ConsentRefusalCode> {
  const fault = permitFault(caseFile, permit);
  if (fault !== undefined) return fault;
  const sent: SentPlace[] = [];
  const to = { ...projectionUnder(permit), sent };
  const payload = projectCase(caseFile, to);
  const decided = permit.decisions.map(({ category, level, rule }) => ({
    category,
    level,
    rule,
    ...placesOf(to, category),
  }));
  return accept({ payload, categories: [...decided, placesOf(to, undefined)] });
}
