import {
  CaseFile,
  caseRecords,
  type DisclosedCaseFile,
  type FieldNode,
  fieldTree,
  type ObjectNode,
  type Refused,
  refuse,
} from "@nrs-kit/domain";
import { type DisclosurePermit, isDisclosurePermit } from "./disclosure-permit.js";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";
import { projectRecord } from "./project-record.js";
import { markOf, type Projection, takeBack, withhold } from "./projection.js";
import { linksPersons, personsIn, standingOf } from "./record-rules.js";

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
    const mark = markOf(to);
    const isPrincipal = node.name === "Person" && record.id === to.permit.person;
    const projected = projectRecord(node, record, pointer, isPrincipal, to);
    if (projected === undefined) return [];
    if (node.name === "Person") seen.set(record.id, isWhollySeen(record, to));
    if (isAboutSeen(node, projected, seen)) return [projected];
    takeBack(to, mark);
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
 * Why a permit does not open a case file, or undefined when it does.
 *
 * @param caseFile - the case
 * @param permit - what was presented as a permit
 */
export function permitFault(caseFile: CaseFile, permit: DisclosurePermit): Refused<ConsentRefusalCode> | undefined {
  if (!isDisclosurePermit(permit)) return refuse("permit.not-genuine");
  if (caseFile.case.id !== permit.caseId) return refuse("permit.for-another-case", "/case/id");
  const isOfCase = caseFile.persons.some(({ id }) => id === permit.person);
  return isOfCase ? undefined : refuse("permit.for-another-case", "/persons");
}

/**
 * Projects the records of a case file, one collection after the other.
 *
 * @param caseFile - the case
 * @param to - the projection, which collects the reasons
 */
export function projectCase(caseFile: CaseFile, to: Projection): DisclosedCaseFile {
  const file: Values = { ...caseFile };
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
  return payload as DisclosedCaseFile;
}
