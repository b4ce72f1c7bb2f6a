import type { DataCategoryCode, FieldNode, ListNode, ObjectNode } from "@nrs-kit/domain";
import { type FieldPlan, needsWalk, planOf } from "./field-plan.js";
import { isOthersAction, type LineRule, linesOf } from "./project-lines.js";
import { isExcluded, levelAt, markOf, type Projection, takeBack, withhold } from "./projection.js";
import { categoryOfLine, isHealthService, namesShelter, type RecordRules, rulesOf } from "./record-rules.js";
import { reduced } from "./reduction.js";

type Values = Readonly<Record<string, unknown>>;

/** One field of one record, as the walk meets it. */
interface Place {
  readonly plan: FieldPlan;
  readonly value: unknown;
  readonly pointer: string;
  readonly rules: RecordRules;
  /** The categories that all have to be open, after the values of the record have had their say. */
  readonly categories: readonly DataCategoryCode[];
}

const nameOf = (node: FieldNode): string | undefined => (node.kind === "object" ? node.name : undefined);

/** Whether a line of a category of its own stays. */
const lineMayGo = (node: ListNode, line: unknown, pointer: string, to: Projection): boolean => {
  const category = categoryOfLine(line);
  if (category === undefined) return true;
  const level = levelAt(category, pointer, to);
  if (level !== "redact" || !isOthersAction(nameOf(node.element), line, to)) return level !== "deny";
  withhold(pointer, "disclosure.other-providers-line", to);
  return false;
};

/** Why a line of a redacted list does not stay. */
const droppedBecause = (node: ListNode, line: unknown, at: number, to: Projection, stays?: LineRule) => {
  if (stays === undefined) return undefined;
  if (isOthersAction(nameOf(node.element), line, to)) return "disclosure.other-providers-line" as const;
  return stays(line, at) ? undefined : ("disclosure.not-in-redacted-form" as const);
};

const projectLine = (
  node: ListNode,
  line: unknown,
  at: number,
  pointer: string,
  to: Projection,
  stays?: LineRule,
): unknown => {
  const reason = droppedBecause(node, line, at, to, stays);
  if (reason !== undefined) return withhold(pointer, reason, to);
  return lineMayGo(node, line, pointer, to) ? projectValue(node.element, line, pointer, to) : undefined;
};

const projectLines = (node: ListNode, lines: readonly unknown[], pointer: string, to: Projection, stays?: LineRule) => {
  const kept: unknown[] = [];
  for (const [at, line] of lines.entries()) {
    const projected = projectLine(node, line, at, `${pointer}/${at}`, to, stays);
    if (projected !== undefined) kept.push(projected);
  }
  // An empty list would tell that no line was withheld.
  return kept.length === 0 && (lines.length > 0 || node.annotation.category != null) ? undefined : kept;
};

const projectMembers = (node: ObjectNode, value: Values, pointer: string, to: Projection): Values => {
  const hidesProvider = namesShelter(node, value, to.permit);
  const members = Object.entries(value).flatMap(([name, inner]) => {
    const field = node.fields.get(name);
    if (field === undefined || inner === undefined) return [];
    const place = `${pointer}/${name}`;
    const isHidden = hidesProvider && name === "provider" && to.decisions.get("shelter-location")?.level !== "allow";
    const kept = isHidden
      ? withhold(place, "disclosure.not-in-redacted-form", to)
      : projectValue(field, inner, place, to);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(members);
};

/** A permitted value without what inside it may not go. The tree of the model says which kind of value it is. */
const projectValue = (node: FieldNode, value: unknown, pointer: string, to: Projection, stays?: LineRule): unknown => {
  if (!needsWalk(node)) return value;
  if (node.kind === "list") return projectLines(node, value as readonly unknown[], pointer, to, stays);
  if (node.kind === "object" && node.isEntity) return projectRecord(node, value as Values, pointer, false, to);
  if (node.kind === "object") return projectMembers(node, value as Values, pointer, to);
  return withhold(pointer, "disclosure.free-text", to);
};

const projectRedacted = (place: Place, category: DataCategoryCode, to: Projection): unknown => {
  const { plan, value, pointer, rules } = place;
  const { name, field } = plan;
  const reduction = rules.reductionOf(name, field.annotation, category);
  const rule = to.decisions.get(category)?.rule;
  const at = { pointer, category, ...(rule === undefined ? {} : { rule }) };
  if (reduction === undefined) {
    to.withheld.push({ ...at, code: "disclosure.not-in-redacted-form" });
    return undefined;
  }
  const kept = projectValue(field, reduced(reduction, value), pointer, to, linesOf(name, value, to));
  if (kept !== undefined && reduction !== "keep") to.reduced.push({ ...at, code: "disclosure.reduced" });
  return kept;
};

/** The lowest level of the categories of a place: denied, or which one is redacted. The first denial is the reason. */
const lowestAt = ({ categories, pointer }: Place, to: Projection): DataCategoryCode | "deny" | undefined => {
  let redacted: DataCategoryCode | undefined;
  for (const category of categories) {
    const level = levelAt(category, pointer, to);
    if (level === "deny") return "deny";
    if (level === "redact") redacted ??= category;
  }
  return redacted;
};

const projectField = (place: Place, to: Projection): unknown => {
  const { plan, categories, value, pointer } = place;
  if (plan.hidden !== undefined) return withhold(pointer, plan.hidden, to);
  const mayBeMissing = categories.length > 0 || !plan.field.required;
  if (mayBeMissing && isExcluded(pointer, to)) return withhold(pointer, "disclosure.withheld-by-person", to);
  const lowest = lowestAt(place, to);
  if (lowest === "deny") return undefined;
  const isWhole = lowest === undefined || plan.holdsEntity;
  return isWhole ? projectValue(plan.field, value, pointer, to) : projectRedacted(place, lowest, to);
};

/** Under redaction a receiver sees of the services only those it gives itself. */
const isOthersService = (entity: ObjectNode, { type, provider }: Values, { permit, decisions }: Projection): boolean =>
  entity.name === "ServiceDelivery" &&
  decisions.get(isHealthService(type) ? "health" : "needs-services")?.level === "redact" &&
  provider !== permit.recipient;

/**
 * Projects one record: its permitted fields, or undefined when nothing about the person remains.
 *
 * @param entity - the entity in the tree of the model
 * @param record - the record
 * @param pointer - where the record stands in the case file
 * @param alwaysKept - whether the record stays even when only fields without a category remain
 * @param to - the projection, which collects the reasons
 */
export function projectRecord(
  entity: ObjectNode,
  record: Values,
  pointer: string,
  alwaysKept: boolean,
  to: Projection,
): Values | undefined {
  if (isOthersService(entity, record, to)) return withhold(pointer, "disclosure.other-providers-line", to);
  const mark = markOf(to);
  const rules = rulesOf(entity.name, record, to.permit);
  const projected: Record<string, unknown> = {};
  let saysSomething = alwaysKept;
  let isBroken = false;
  for (const plan of planOf(entity)) {
    const value = record[plan.name];
    if (value === undefined) continue;
    const categories = rules.categoriesOf(plan.name, plan.declared);
    const kept = projectField({ plan, value, pointer: `${pointer}/${plan.name}`, rules, categories }, to);
    if (kept === undefined) isBroken ||= plan.isNeeded;
    else {
      projected[plan.name] = kept;
      if (!plan.holdsEntity) to.sent?.push({ pointer: `${pointer}/${plan.name}`, categories });
      saysSomething ||= categories.length > 0;
    }
  }
  if (saysSomething && !isBroken) return projected;
  takeBack(to, mark);
  return withhold(pointer, "disclosure.record-left-out", to);
}
