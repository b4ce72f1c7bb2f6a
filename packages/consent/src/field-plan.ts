import type { DataCategoryCode, FieldNode, ObjectNode } from "@nrs-kit/domain";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";
import { mayNameShelter } from "./record-rules.js";

/** What the model says of one field of an entity, worked out once. */
export interface FieldPlan {
  readonly name: string;
  readonly field: FieldNode;
  /** The category it is annotated with, as a list of one, or none. */
  readonly declared: readonly DataCategoryCode[];
  /** Why it never leaves, whatever is permitted. */
  readonly hidden: ConsentRefusalCode | undefined;
  /** Whether a record cannot go without it. */
  readonly isNeeded: boolean;
  /** Whether it holds an entity, which decides for each of its own fields: the field only opens the way. */
  readonly holdsEntity: boolean;
}

const walks = new WeakMap<FieldNode, boolean>();

/**
 * Whether something inside a value is decided on its own: free text, a line, a shelter's name, or an entity.
 *
 * @param node - the place in the tree of the model
 */
export const needsWalk = (node: FieldNode): boolean => {
  const known = walks.get(node);
  if (known !== undefined) return known;
  const needs =
    node.kind === "leaf"
      ? node.freeText
      : node.kind === "list" || node.isEntity || mayNameShelter(node) || [...node.fields.values()].some(needsWalk);
  walks.set(node, needs);
  return needs;
};

const holdsEntity = (field: FieldNode): boolean =>
  field.kind === "object" ? field.isEntity : field.kind === "list" && holdsEntity(field.element);

const hiddenBecause = ({ annotation }: FieldNode): ConsentRefusalCode | undefined => {
  if (annotation.class === "free-text") return "disclosure.free-text";
  return annotation.neverExchanged ? "disclosure.never-exchanged" : undefined;
};

const plans = new WeakMap<ObjectNode, readonly FieldPlan[]>();

const made = (entity: ObjectNode): readonly FieldPlan[] =>
  [...entity.fields].map(([name, field]) => ({
    name,
    field,
    // The annotations of the model name codes of the list of categories.
    declared: field.annotation.category == null ? [] : [field.annotation.category as DataCategoryCode],
    hidden: hiddenBecause(field),
    isNeeded: field.required && field.annotation.category === null,
    holdsEntity: holdsEntity(field),
  }));

/**
 * The fields of an entity in the order of the model.
 *
 * @param entity - the entity in the tree of the model
 */
export function planOf(entity: ObjectNode): readonly FieldPlan[] {
  const known = plans.get(entity);
  if (known !== undefined) return known;
  const plan = made(entity);
  plans.set(entity, plan);
  return plan;
}
