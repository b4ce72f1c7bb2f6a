import type { DataCategoryCode, FieldNode, ListNode, ObjectNode } from "@nrs-kit/domain";
import { isExcluded, levelAt, type Projection } from "./projection.js";
import { type CategoryShift, categoryOfLine, categoryShift, reductionIn } from "./record-rules.js";
import { reduced } from "./reduction.js";

type Values = Readonly<Record<string, unknown>>;

/** One field of one record, as the walk meets it. */
interface Place {
  readonly entity: ObjectNode;
  readonly record: Values;
  readonly name: string;
  readonly field: FieldNode;
  readonly value: unknown;
  readonly pointer: string;
  /** The category after the values of the record have had their say. */
  readonly category: DataCategoryCode | null;
}

const walks = new WeakMap<FieldNode, boolean>();

/** Whether something inside a value is decided on its own: free text, lines of another category, or an entity. */
const needsWalk = (node: FieldNode): boolean => {
  const known = walks.get(node);
  if (known !== undefined) return known;
  const needs =
    node.kind === "leaf"
      ? node.freeText
      : node.kind === "list" || node.isEntity || [...node.fields.values()].some(needsWalk);
  walks.set(node, needs);
  return needs;
};

/** An entity inside a record decides for each of its own fields; the field that holds it only opens the way. */
const holdsEntity = (field: FieldNode): boolean =>
  field.kind === "object" ? field.isEntity : field.kind === "list" && holdsEntity(field.element);

const projectLines = (node: ListNode, lines: readonly unknown[], pointer: string, to: Projection) => {
  const kept = lines.flatMap((line, at) => {
    const place = `${pointer}/${at}`;
    const category = categoryOfLine(line);
    if (category !== undefined && levelAt(category, place, to) === "deny") return [];
    const projected = projectValue(node.element, line, place, to);
    return projected === undefined ? [] : [projected];
  });
  return kept.length === 0 && lines.length > 0 ? undefined : kept;
};

const projectMembers = (node: ObjectNode, value: Values, pointer: string, to: Projection): Values => {
  const members = Object.entries(value).flatMap(([name, inner]) => {
    const field = node.fields.get(name);
    const kept = field && inner !== undefined ? projectValue(field, inner, `${pointer}/${name}`, to) : undefined;
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(members);
};

/** A permitted value without what inside it may not go. The tree of the model says which kind of value it is. */
const projectValue = (node: FieldNode, value: unknown, pointer: string, to: Projection): unknown => {
  if (!needsWalk(node)) return value;
  if (node.kind === "list") return projectLines(node, value as readonly unknown[], pointer, to);
  if (node.kind === "object" && node.isEntity) return projectRecord(node, value as Values, pointer, false, to);
  if (node.kind === "object") return projectMembers(node, value as Values, pointer, to);
  to.withheld.push({ pointer, code: "disclosure.free-text" });
  return undefined;
};

const projectRedacted = (place: Place, category: DataCategoryCode, to: Projection): unknown => {
  const { entity, record, name, field, value, pointer } = place;
  const reduction = reductionIn(entity.name, record, name, field.annotation);
  const rule = to.decisions.get(category)?.rule;
  const at = { pointer, category, ...(rule === undefined ? {} : { rule }) };
  if (reduction === undefined) {
    to.withheld.push({ ...at, code: "disclosure.not-in-redacted-form" });
    return undefined;
  }
  if (reduction !== "keep") to.reduced.push({ ...at, code: "disclosure.reduced" });
  return projectValue(field, reduced(reduction, value), pointer, to);
};

const hiddenBecause = ({ field, category, pointer }: Place, to: Projection) => {
  if (field.annotation.class === "free-text") return "disclosure.free-text" as const;
  if (field.annotation.neverExchanged) return "disclosure.never-exchanged" as const;
  const mayBeMissing = category !== null || !field.required;
  return mayBeMissing && isExcluded(pointer, to) ? ("disclosure.withheld-by-person" as const) : undefined;
};

const projectField = (place: Place, to: Projection): unknown => {
  const { field, category, value, pointer } = place;
  const code = hiddenBecause(place, to);
  if (code !== undefined) {
    to.withheld.push({ pointer, code });
    return undefined;
  }
  if (category === null) return projectValue(field, value, pointer, to);
  const level = levelAt(category, pointer, to);
  if (level === "deny") return undefined;
  const isWhole = level === "allow" || holdsEntity(field);
  return isWhole ? projectValue(field, value, pointer, to) : projectRedacted(place, category, to);
};

const placesOf = (entity: ObjectNode, record: Values, pointer: string, shift: CategoryShift): readonly Place[] =>
  [...entity.fields].flatMap(([name, field]) => {
    const value = record[name];
    if (value === undefined) return [];
    // The annotations of the model name codes of the list of categories.
    const declared = (field.annotation.category ?? null) as DataCategoryCode | null;
    return [{ entity, record, name, field, value, pointer: `${pointer}/${name}`, category: shift(declared) }];
  });

const isOtherProvidersLine = (entity: ObjectNode, record: Values, shift: CategoryShift, to: Projection): boolean =>
  entity.name === "ServiceDelivery" &&
  shift("needs-services") === "needs-services" &&
  to.decisions.get("needs-services")?.level === "redact" &&
  record.provider !== to.permit.recipient;

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
  const shift = categoryShift(entity.name, record);
  if (isOtherProvidersLine(entity, record, shift, to)) {
    to.withheld.push({ pointer, code: "disclosure.other-providers-line" });
    return undefined;
  }
  const outcomes = placesOf(entity, record, pointer, shift).map((place) => ({ place, kept: projectField(place, to) }));
  const kept = outcomes.filter((outcome) => outcome.kept !== undefined);
  const saysSomething = alwaysKept || kept.some(({ place }) => place.category !== null);
  const isBroken = outcomes.some(
    ({ place, kept }) => kept === undefined && place.field.required && place.field.annotation.category === null,
  );
  if (saysSomething && !isBroken) return Object.fromEntries(kept.map(({ place, kept }) => [place.name, kept]));
  to.withheld.push({ pointer, code: "disclosure.record-left-out" });
  return undefined;
}
