import type { CaseFile } from "@nrs-kit/domain";
import { type DisclosureLevel, disclose, previewDisclosure } from "../src/index.js";
import { type CanaryLeaf, variantOf, withCanaries } from "./canaries.js";
import { permitWith, type Wish } from "./permits.js";

const CANARY = /canary-\d{6}/g;

/** Whether one place is another or holds it. */
export const lies = (pointer: string, at: string): boolean => pointer === at || pointer.startsWith(`${at}/`);

/** Whether the annotations of a leaf, and the rules for what is never sent, let it go at all. */
export const mayEverGo = ({ node, pointer }: CanaryLeaf): boolean => {
  const { annotation } = node;
  const isText = annotation.class === "free-text" || (node.kind === "leaf" && node.freeText);
  const governs =
    /^\/(consentForms|consents|exceptions|referrals|organisations|absences|schema|specVersion|synthetic)\b/;
  return !isText && annotation.neverExchanged !== true && !governs.test(pointer);
};

/** Whether a leaf may go at these levels, as far as its own annotation and the exclusions say. */
export const mayGo = (leaf: CanaryLeaf, levels: Wish["levels"], excluded: readonly string[]): boolean => {
  const { category, reduced } = leaf.node.annotation;
  if (!mayEverGo(leaf) || (category != null && excluded.some((at) => lies(leaf.pointer, at)))) return false;
  // The values of these records move their fields into other categories; tests of their own look at them.
  if (category == null || /^\/(persons|serviceDeliveries)\/|\/purposes\//.test(leaf.pointer)) return true;
  const level: DisclosureLevel | undefined = levels[category as keyof typeof levels];
  return level === "allow" || (level === "redact" && reduced === "keep");
};

/** The canaries in some bytes. */
export const canariesIn = (value: unknown): ReadonlySet<string> => new Set(JSON.stringify(value).match(CANARY) ?? []);

/** A case to be looked for leaks: what it is made from, what stays of it, at which levels it is disclosed. */
export interface LeakTrial {
  readonly json: Readonly<Record<string, unknown>>;
  readonly keeps: () => boolean;
  readonly levels: Wish["levels"];
  readonly excludedFields: readonly string[];
}

/**
 * Discloses a variant of a case with a canary in every leaf, and looks at every byte that comes out: the payload, the
 * reasons, the preview, and what a look-alike permit is refused with.
 *
 * @returns the places of the canaries that should not be there
 */
export function leaksOf({ json, keeps, levels, excludedFields }: LeakTrial): readonly string[] {
  const { file, leaves } = withCanaries(variantOf(json, keeps));
  const person = (file as CaseFile).persons[0]?.id ?? "";
  const permit = permitWith({ caseId: file.case.id, person, levels, excludedFields });
  const [outcome, preview] = [disclose(file, permit), previewDisclosure(file, permit)];
  if (!outcome.ok || !preview.ok) return ["the permit is for this case"];
  const { payload, withheld, reduced } = outcome.value;
  const sent = canariesIn(payload);
  const refused = disclose(file, { ...permit } as typeof permit);
  const silent = canariesIn([withheld, reduced, preview.value.categories, refused]);
  const hidden = new Set(withheld.map(({ pointer }) => pointer));
  const isWithheld = (pointer: string): boolean => {
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) if (hidden.has(at)) return true;
    return false;
  };
  const leaked = leaves.filter(
    (leaf) =>
      silent.has(leaf.canary) ||
      (sent.has(leaf.canary) && (!mayGo(leaf, levels, excludedFields) || isWithheld(leaf.pointer))),
  );
  return [...leaked.map(({ pointer }) => pointer), ...(same(payload, preview.value.payload) ? [] : ["the preview"])];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
