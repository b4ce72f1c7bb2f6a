import type { DataCategoryCode, FieldNode, ListNode, ObjectNode } from "@nrs-kit/domain";
import { isOthersAction, type LineRule, linesOf } from "./project-lines.js";
import { isExcluded, levelAt, type Projection, withhold } from "./projection.js";
import {
  categoryOfLine,
  isHealthService,
  mayNameShelter,
  namesShelter,
  type RecordRules,
  rulesOf,
} from "./record-rules.js";
import { reduced } from "./reduction.js";

type Values = Readonly<Record<string, unknown>>;

/** One field of one record, as the walk meets it. */
interface Place {
  readonly name: string;
  readonly field: FieldNode;
  readonly value: unknown;
  readonly pointer: string;
  readonly rules: RecordRules;
  /** The categories that all have to be open, after the values of the record have had their say. */
  readonly categories: readonly DataCategoryCode[];
}

const walks = new WeakMap<FieldNode, boolean>();

/** Whether something inside a value is decided on its own: free text, a line, a shelter's name, or an entity. */
const needsWalk = (node: FieldNode): boolean => {
  const known = walks.get(node);
  if (known !== undefined) return known;
  const needs =
    node.kind === "leaf"
      ? node.freeText
      : node.kind === "list" || node.isEntity || mayNameShelter(node) || [...node.fields.values()].some(needsWalk);
  walks.set(node, needs);
  return needs;
};

/** An entity inside a record decides for each of its own fields; the field that holds it only opens the way. */
const holdsEntity = (field: FieldNode): boolean =>
  field.kind === "object" ? field.isEntity : field.kind === "list" && holdsEntity(field.element);

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

const projectLines = (node: ListNode, lines: readonly unknown[], pointer: string, to: Projection, stays?: LineRule) => {
  const kept = lines.flatMap((line, at) => {
    const place = `${pointer}/${at}`;
    if (stays !== undefined && isOthersAction(nameOf(node.element), line, to)) {
      withhold(place, "disclosure.other-providers-line", to);
      return [];
    }
    if (stays !== undefined && !stays(line, at)) {
      withhold(place, "disclosure.not-in-redacted-form", to);
      return [];
    }
    if (!lineMayGo(node, line, place, to)) return [];
    const projected = projectValue(node.element, line, place, to);
    return projected === undefined ? [] : [projected];
  });
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
  const { name, field, value, pointer, rules } = place;
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

const hiddenBecause = ({ field, categories, pointer }: Place, to: Projection) => {
  if (field.annotation.class === "free-text") return "disclosure.free-text" as const;
  if (field.annotation.neverExchanged) return "disclosure.never-exchanged" as const;
  const mayBeMissing = categories.length > 0 || !field.required;
  return mayBeMissing && isExcluded(pointer, to) ? ("disclosure.withheld-by-person" as const) : undefined;
};

const projectField = (place: Place, to: Projection): unknown => {
  const { field, categories, value, pointer } = place;
  const code = hiddenBecause(place, to);
  if (code !== undefined) return withhold(pointer, code, to);
  const levels = categories.map((category) => ({ category, level: levelAt(category, pointer, to) }));
  if (levels.some(({ level }) => level === "deny")) return undefined;
  const redacted = levels.find(({ level }) => level === "redact");
  const isWhole = redacted === undefined || holdsEntity(field);
  return isWhole ? projectValue(field, value, pointer, to) : projectRedacted(place, redacted.category, to);
};

const placesOf = (entity: ObjectNode, record: Values, pointer: string, rules: RecordRules): readonly Place[] =>
  [...entity.fields].flatMap(([name, field]) => {
    const value = record[name];
    if (value === undefined) return [];
    const categories = rules.categoriesOf(name, field.annotation);
    return [{ name, field, value, pointer: `${pointer}/${name}`, rules, categories }];
  });

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
  const reducedBefore = to.reduced.length;
  const places = placesOf(entity, record, pointer, rulesOf(entity.name, record, to.permit));
  const outcomes = places.map((place) => ({ place, kept: projectField(place, to) }));
  const kept = outcomes.filter((outcome) => outcome.kept !== undefined);
  const saysSomething = alwaysKept || kept.some(({ place }) => place.categories.length > 0);
  const isBroken = outcomes.some(
    ({ place, kept }) => kept === undefined && place.field.required && place.field.annotation.category === null,
  );
  if (saysSomething && !isBroken) return Object.fromEntries(kept.map(({ place, kept }) => [place.name, kept]));
  to.reduced.length = reducedBefore;
  return withhold(pointer, "disclosure.record-left-out", to);
}
