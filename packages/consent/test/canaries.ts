import { CaseFile, type FieldNode, fieldTree } from "@nrs-kit/domain";

type Values = Record<string, unknown>;

const caseTree = fieldTree(CaseFile);

/** One leaf of a case file with the canary that stands in it. */
export interface CanaryLeaf {
  readonly pointer: string;
  readonly canary: string;
  readonly node: FieldNode;
}

/** A case file in which every leaf that no rule looks at holds a canary of its own. */
export interface CanaryFile {
  readonly file: CaseFile;
  readonly leaves: readonly CanaryLeaf[];
}

/** What rules look at has to keep its meaning: who a record is about, who provides, which service, which form. */
const STEERING: Readonly<Record<string, readonly string[]>> = {
  Case: ["id"],
  Person: ["id", "role"],
  Relationship: ["from", "to"],
  Guardianship: ["person", "guardian", "guardianOrganisation", "conflictOfInterest"],
  DependantRecord: ["person", "accompanies"],
  ServiceDelivery: ["type", "provider", "person"],
  ExploitationEpisode: ["type"],
  PlanAction: ["service", "provider"],
  Need: ["service"],
  LegalProceeding: ["hearingDates", "person"],
};
const ABOUT_A_PERSON = ["person"];
const CODE_WITH_CATEGORY =
  /^(medical|psychological)\.|^(sexual-abuse|blackmail-images|confiscates-children-or-pregnancy)$/;

const steers = (entity: string | undefined, name: string): boolean =>
  ABOUT_A_PERSON.includes(name) || (STEERING[entity ?? ""] ?? []).includes(name);

/** Puts a canary into every leaf that no rule looks at, numbers and codes too. */
export function withCanaries(json: Readonly<Record<string, unknown>>): CanaryFile {
  const leaves: CanaryLeaf[] = [];
  const marked = (node: FieldNode, value: unknown, pointer: string): unknown => {
    if (node.kind === "list") {
      return (value as unknown[]).map((line, at) => marked(node.element, line, `${pointer}/${at}`));
    }
    if (node.kind === "object") {
      const members = Object.entries(value as Values).map(([name, inner]) => {
        const field = node.fields.get(name);
        const keeps = field === undefined || steers(node.name, name);
        return [name, keeps ? inner : marked(field, inner, `${pointer}/${name}`)];
      });
      return Object.fromEntries(members);
    }
    if (typeof value === "string" && CODE_WITH_CATEGORY.test(value)) return value;
    const canary = `canary-${String(leaves.length).padStart(6, "0")}`;
    leaves.push({ pointer, canary, node });
    return canary;
  };
  // The projection reads values as it finds them; the types of a parsed file say more than it relies on.
  return { file: marked(caseTree, json, "") as CaseFile, leaves };
}

/** The value at a pointer. */
export const valueAt = (document: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((held, part) => (held as Values | undefined)?.[part], document);

/** The same document with another value at a pointer, or without that member. */
export const changedAt = <T>(document: T, pointer: string, change: (holder: Values, name: string) => void): T => {
  const copy = structuredClone(document);
  const parts = pointer.split("/").slice(1);
  const holder = valueAt(
    copy,
    parts
      .slice(0, -1)
      .map((part) => `/${part}`)
      .join(""),
  ) as Values;
  change(holder, parts.at(-1) ?? "");
  return copy;
};

/**
 * A variant of a case: some optional members and some lines left out, the records of persons kept. Making a case costs
 * far more than leaving out of it, so that thousands of different cases come from some hundreds.
 *
 * @param json - the case
 * @param keeps - asked for each optional member and line: whether it stays
 */
export function variantOf(
  json: Readonly<Record<string, unknown>>,
  keeps: () => boolean,
): Readonly<Record<string, unknown>> {
  const thinned = (node: FieldNode, value: unknown): unknown => {
    if (node.kind === "list") {
      const lines = (value as unknown[]).filter((_, at) => at === 0 || keeps());
      return lines.map((line) => thinned(node.element, line));
    }
    if (node.kind === "leaf") return value;
    const members = Object.entries(value as Values).flatMap(([name, inner]) => {
      const field = node.fields.get(name);
      if (field === undefined) return [[name, inner] as const];
      return field.required || keeps() ? [[name, thinned(field, inner)] as const] : [];
    });
    return Object.fromEntries(members);
  };
  return thinned(caseTree, json) as Values;
}
