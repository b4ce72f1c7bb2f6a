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
import { type DisclosurePermit, isDisclosurePermit } from "./disclosure-permit.js";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";
import { projectRecord } from "./project-record.js";
import { type Explained, type Projection, projectionUnder, withhold } from "./projection.js";
import { linksPersons, personsIn, standingOf } from "./record-rules.js";

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

/** The persons whom the receiver sees, each with whether everything about it may be seen. */
type Seen = Map<unknown, boolean>;

const isWhollySeen = (record: Values, { permit, decisions }: Projection): boolean => {
  const standing = standingOf(record, permit.person);
  const category = standing === "dependant" ? "children" : "family";
  return standing === "principal" || decisions.get(category)?.level === "allow";
};

/** Whether a record is about persons whom the receiver sees; what says more than that they exist needs more. */
const isAboutSeen = (node: ObjectNode, record: Values, seen: Seen): boolean =>
  personsIn(node.name, record).every((person) => (linksPersons(node.name) ? seen.has(person) : seen.get(person)));

const projectList = (node: ObjectNode, records: readonly Values[], name: string, seen: Seen, to: Projection) => {
  const kept = records.flatMap((record, at) => {
    const pointer = `/${name}/${at}`;
    const reducedBefore = to.reduced.length;
    const isPrincipal = node.name === "Person" && record.id === to.permit.person;
    const projected = projectRecord(node, record, pointer, isPrincipal, to);
    if (projected === undefined) return [];
    if (node.name === "Person") seen.set(record.id, isWhollySeen(record, to));
    if (isAboutSeen(node, projected, seen)) return [projected];
    to.reduced.length = reducedBefore;
    withhold(pointer, "disclosure.person-not-disclosed", to);
    return [];
  });
  return kept.length > 0 ? kept : undefined;
};

const projectCollection = (name: string, value: unknown, seen: Seen, to: Projection): unknown => {
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
 * Refusals: `permit.not-genuine` for a look-alike of a permit; `permit.for-another-case` when the permit was decided for
 * another case or another person.
 *
 * @param caseFile - the case
 * @param permit - the evidence of the decision
 *
 * @example
 * ```ts
 * const caseFile = exampleCaseFile();
 * const receiver = { organisation: "urn:example:centre", role: "shelter" };
 * const permit = permitDisclosure({ caseFile, consents: caseFile.consents, receiver, purpose: "shelter-placement", now: "2026-11-24T09:00:00Z" });
 * const disclosure = disclose(caseFile, permit.value);
 * disclosure.value.payload.serviceDeliveries.map(({ type }) => type); // => ["legal.counselling"]
 * disclosure.value.withheld.find(({ pointer }) => pointer === "/case/comments"); // => { pointer: "/case/comments", code: "disclosure.free-text" }
 * ```
 */
export function disclose(caseFile: CaseFile, permit: DisclosurePermit): Result<Disclosure, ConsentRefusalCode> {
  if (!isDisclosurePermit(permit)) return refuse("permit.not-genuine");
  if (caseFile.case.id !== permit.caseId) return refuse("permit.for-another-case", "/case/id");
  if (!caseFile.persons.some(({ id }) => id === permit.person)) return refuse("permit.for-another-case", "/persons");
  const file: Values = { ...caseFile };
  const to = projectionUnder(permit);
  const seen = new Map<unknown, boolean>();
  const payload: Record<string, unknown> = {};
  for (const name of RECORD_NAMES) {
    if (file[name] === undefined) continue;
    const projected = projectCollection(name, file[name], seen, to);
    if (projected !== undefined) payload[name] = projected;
  }
  for (const name of GOVERNING) {
    if (file[name] !== undefined) withhold(`/${name}`, "disclosure.not-part-of-it", to);
  }
  // The tree of the model guarantees the shape; property tests validate it against the schema.
  return accept({ payload: payload as DisclosedCaseFile, withheld: to.withheld, reduced: to.reduced });
}
