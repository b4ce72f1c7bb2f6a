import {
  accept,
  CaseFile,
  caseRecords,
  type DisclosedCaseFile,
  type FieldNode,
  fieldTree,
  type ObjectNode,
  type Result,
  refuse,
} from "@nrs-kit/domain";
import type { DisclosurePermit } from "./disclosure-permit.js";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";
import { projectRecord } from "./project-record.js";
import { type Explained, type Projection, projectionUnder } from "./projection.js";
import { personsIn } from "./record-rules.js";

/** What a receiver may see, and what it may not see and why. The reasons stay with the sender. */
export interface Disclosure {
  /** What may be sent: it validates against the schema `DisclosedCaseFile`. */
  readonly payload: DisclosedCaseFile;
  /** What is withheld, each with the place in the case file and the reason. */
  readonly withheld: readonly Explained[];
  /** What is sent in part, each with the place and the reason. */
  readonly reduced: readonly Explained[];
}

type Values = Readonly<Record<string, unknown>>;

const collections = ((tree: FieldNode) => (tree.kind === "object" ? tree.fields : new Map<string, FieldNode>()))(
  fieldTree(CaseFile),
);

/** Persons come before the records that refer to them. */
const RECORD_NAMES = Object.keys(caseRecords);
/** What governs a case is not part of a disclosure: a message cites its consent by reference. */
const GOVERNING = ["consentForms", "consents", "exceptions", "referrals", "organisations", "absences"];

const isPrincipal = (record: Values): boolean => Array.isArray(record.role) && record.role.includes("principal");

const projectList = (
  node: ObjectNode,
  records: readonly Values[],
  name: string,
  seen: Set<unknown>,
  to: Projection,
) => {
  const kept = records.flatMap((record, at) => {
    const pointer = `/${name}/${at}`;
    const projected = projectRecord(node, record, pointer, name === "persons" && isPrincipal(record), to);
    if (projected === undefined) return [];
    if (name === "persons") seen.add(projected.id);
    if (personsIn(node.name, projected).every((person) => seen.has(person))) return [projected];
    to.withheld.push({ pointer, code: "disclosure.person-not-disclosed" });
    return [];
  });
  return kept.length > 0 ? kept : undefined;
};

const projectCollection = (name: string, value: unknown, seen: Set<unknown>, to: Projection): unknown => {
  const node = collections.get(name);
  // A case file that was parsed holds what its tree says: a record, or a list of records.
  if (node?.kind === "object") return projectRecord(node, value as Values, `/${name}`, name === "case", to);
  if (node?.kind !== "list" || node.element.kind !== "object") return undefined;
  return projectList(node.element, value as readonly Values[], name, seen, to);
};

/**
 * Projects a case onto what one receiver may see: the categories of the permit, at their levels, field by field. Free
 * text and what is never exchanged do not leave; a record of which nothing about the person remains is left out whole,
 * and so is a record about somebody whom the receiver does not see. The payload depends on nothing that is withheld.
 *
 * Refusals: `permit.for-another-case` when the permit was decided for another case.
 *
 * @param caseFile - the case
 * @param permit - the evidence of the decision
 *
 * @example
 * ```ts
 * const disclosure = disclose(exampleCaseFile(), examplePermit());
 * disclosure.ok && disclosure.value.withheld.some(({ code }) => code === "disclosure.free-text"); // => true
 * ```
 */
export function disclose(caseFile: CaseFile, permit: DisclosurePermit): Result<Disclosure, ConsentRefusalCode> {
  if (caseFile.case.id !== permit.caseId) return refuse("permit.for-another-case", "/case/id");
  const file: Values = { ...caseFile };
  const to = projectionUnder(permit);
  const seen = new Set<unknown>();
  const payload: Record<string, unknown> = {};
  for (const name of RECORD_NAMES) {
    if (file[name] === undefined) continue;
    const projected = projectCollection(name, file[name], seen, to);
    if (projected !== undefined) payload[name] = projected;
  }
  for (const name of GOVERNING) {
    if (file[name] !== undefined) to.withheld.push({ pointer: `/${name}`, code: "disclosure.not-part-of-it" });
  }
  // The tree of the model guarantees the shape; property tests validate it against the schema.
  return accept({ payload: payload as DisclosedCaseFile, withheld: to.withheld, reduced: to.reduced });
}
