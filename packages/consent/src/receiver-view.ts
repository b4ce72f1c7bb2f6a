import {
  type ActorRoleCode,
  CaseFile,
  caseRecords,
  DataCategoryCode,
  type FieldNode,
  fieldTree,
  type ObjectNode,
  type PurposeCode,
  type Reduction,
} from "@nrs-kit/domain";
import type { DisclosureLevel } from "./disclosure-level.js";
import { type FieldPlan, planOf } from "./field-plan.js";
import { matrix } from "./generated/decision-table.js";
import { type RecordRules, rulesOf } from "./record-rules.js";

/** How much of a field a receiver can ever see: the value, its year, or initials. */
export type FieldView = "whole" | Exclude<Reduction, "keep">;

/** What a receiver can ever see: the fields of each entity. An entity or field that is not named is never sent. */
export type ReceiverView = Readonly<Record<string, Readonly<Record<string, FieldView>>>>;

/** The pairs of purpose and role to which anything can be disclosed. */
export const receiverPairs: readonly (readonly [purpose: PurposeCode, role: ActorRoleCode])[] = Object.keys(matrix).map(
  // The keys of the matrix are made of a code of each list.
  (pair) => pair.split("/") as unknown as readonly [PurposeCode, ActorRoleCode],
);

/**
 * What a receiver in a role can ever see of a case for a purpose, whatever the consent, the exception and the case: the
 * most that the decision table gives, field by field. A disclosure to it is never more; it is nearly always less.
 *
 * @param purpose - what the receiver will do with the data
 * @param role - the role in which it acts
 * @returns the view; an empty one for a pair to which nothing is ever disclosed
 *
 * @example
 * ```ts
 * receiverView("return", "escort-carrier").Person.names; // => "whole"
 * receiverView("return", "escort-carrier").Recruitment; // => undefined
 * receiverView("awareness", "public"); // => {}
 * ```
 */
export function receiverView(purpose: PurposeCode, role: ActorRoleCode): ReceiverView {
  const levels = mostOf(purpose, role);
  if (levels === undefined) return {};
  const seen = entitiesOf().map((entity) => [entity.name ?? "", entityView(entity, levels)] as const);
  return Object.fromEntries(seen.filter(([, fields]) => fields !== undefined)) as ReceiverView;
}

type Levels = Readonly<Record<DataCategoryCode, DisclosureLevel>>;

/** The highest level of each category on any basis: that of the matrix, or what a court can order (rule DC2). */
function mostOf(purpose: PurposeCode, role: ActorRoleCode): Levels | undefined {
  const row = matrix[`${purpose}/${role}`];
  if (purpose !== "criminal-proceedings" || role !== "prosecutor-court") return row;
  const ordered = DataCategoryCode.options.map((category): [string, DisclosureLevel] => [
    category,
    category === "shelter-location" ? "redact" : "allow",
  ]);
  return Object.fromEntries(ordered) as Levels;
}

/** Somebody else than the persons of the situations. */
const PRINCIPAL = "principal";
const RECIPIENT = "recipient";

/** Records whose values move fields into other categories, one of each kind; of other entities one is like any. */
const SITUATIONS: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  Person: [{ id: PRINCIPAL }, { id: "child", role: ["dependant"] }, { id: "mother", role: ["relative"] }],
  ServiceDelivery: [
    { type: "legal.counselling", provider: RECIPIENT },
    { type: "medical.emergency", provider: RECIPIENT },
    { type: "shelter.emergency", provider: RECIPIENT },
    { type: "shelter.emergency", provider: "another" },
  ],
  ExploitationEpisode: [{ type: "forced-labour" }, { type: "sexual-exploitation" }],
};

let known: readonly ObjectNode[] | undefined;

/** Every entity that a disclosure can carry, wherever it stands. */
function entitiesOf(): readonly ObjectNode[] {
  if (known !== undefined) return known;
  const found = new Map<string, ObjectNode>();
  const visit = (node: FieldNode): void => {
    if (node.kind === "list") visit(node.element);
    if (node.kind !== "object") return;
    if (node.isEntity && node.name !== undefined) found.set(node.name, node);
    for (const field of node.fields.values()) visit(field);
  };
  const file = fieldTree(CaseFile);
  if (file.kind === "object") for (const name of Object.keys(caseRecords)) visit(file.fields.get(name) ?? file);
  known = [...found.values()];
  return known;
}

/** The entities that stay when nothing about the person remains: the case, and the principal as nobody. */
const ALWAYS: readonly (string | undefined)[] = ["Case", "Person"];

function entityView(entity: ObjectNode, levels: Levels): Readonly<Record<string, FieldView>> | undefined {
  const fields: Record<string, FieldView> = {};
  let saysSomething = ALWAYS.includes(entity.name);
  for (const record of SITUATIONS[entity.name ?? ""] ?? [{}]) {
    const rules = rulesOf(entity.name, record, { person: PRINCIPAL, recipient: RECIPIENT });
    for (const plan of planOf(entity)) {
      const view = fieldView(plan, rules, levels);
      if (view === undefined) continue;
      if (fields[plan.name] !== "whole") fields[plan.name] = view;
      saysSomething ||= plan.declared.length > 0;
    }
  }
  return saysSomething ? fields : undefined;
}

function fieldView(plan: FieldPlan, rules: RecordRules, levels: Levels): FieldView | undefined {
  if (plan.hidden !== undefined) return undefined;
  const categories = rules.categoriesOf(plan.name, plan.declared);
  if (categories.some((category) => levels[category] === "deny")) return undefined;
  const redacted = categories.find((category) => levels[category] === "redact");
  if (redacted === undefined || plan.holdsEntity) return "whole";
  const reduction = rules.reductionOf(plan.name, plan.field.annotation, redacted);
  return reduction === "keep" ? "whole" : reduction;
}
