import * as z from "zod";
import { annotations, type FieldAnnotation, schemaNames } from "./annotation.js";

interface Node {
  /** The annotation with what it inherits; without one the field is not described. */
  readonly annotation: Partial<FieldAnnotation>;
  /** Whether the field must be present. */
  readonly required: boolean;
  /** The schema, without the wrapper that makes it optional. */
  readonly schema: z.ZodType;
}

/** A field that holds a value: a code, date, number, text or map. */
export interface LeafNode extends Node {
  readonly kind: "leaf";
  /** Whether it is case text, held as {@link Sensitive} in memory. */
  readonly freeText: boolean;
}

/** A field that holds a list. */
export interface ListNode extends Node {
  readonly kind: "list";
  readonly element: FieldNode;
}

/** An entity, or a field that holds a datatype. */
export interface ObjectNode extends Node {
  readonly kind: "object";
  /** The name of the entity or datatype, when it has one. */
  readonly name: string | undefined;
  /** Whether its fields carry classes and categories of their own; those of a datatype inherit them. */
  readonly isEntity: boolean;
  readonly fields: ReadonlyMap<string, FieldNode>;
}

/** One place of a document with what is declared about it. */
export type FieldNode = LeafNode | ListNode | ObjectNode;

const described = (schema: z.ZodType, inherited: Partial<FieldAnnotation>): Partial<FieldAnnotation> => {
  const own = annotations.get(schema);
  if (own === undefined) return inherited;
  return own.class === undefined ? { ...inherited, title: own.title, description: own.description } : own;
};

const handedDown = ({ title: _, description: __, ...rest }: Partial<FieldAnnotation>): Partial<FieldAnnotation> => rest;

const unwrapped = (schema: z.ZodType): z.ZodType =>
  // Zod types the inner schema of a wrapper as its core type; every schema of the model is a classic one.
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

/** The name a schema has, or that of the schema it is an annotated copy of. */
const nameOf = (schema: z.ZodType): string | undefined =>
  schemaNames.get(schema)?.id ?? (schema._zod.parent && schemaNames.get(schema._zod.parent as z.ZodType)?.id);

/**
 * Lays a schema out as a tree of annotated fields: what a projection, a dictionary page or a check walks along.
 *
 * @param schema - a schema of the model
 * @param inherited - the annotation of the field that holds it
 *
 * @example
 * ```ts
 * fieldTree(Person).fields.get("gender").annotation.category; // => "demographic"
 * ```
 */
export function fieldTree(schema: z.ZodType, inherited: Partial<FieldAnnotation> = {}): FieldNode {
  if (schema instanceof z.ZodOptional) {
    // Zod types the inner schema of a wrapper as its core type; every schema of the model is a classic one.
    return { ...fieldTree(schema.unwrap() as z.ZodType, inherited), required: false };
  }
  const annotation = described(schema, inherited);
  const node = { annotation, required: true, schema };
  if (schema instanceof z.ZodArray) {
    return { ...node, kind: "list", element: fieldTree(schema.element as z.ZodType, annotation) };
  }
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries(schema.shape as Record<string, z.ZodType>);
    const fields = new Map(entries.map(([key, value]) => [key, fieldTree(value, handedDown(annotation))]));
    const isEntity = entries.some(([, value]) => annotations.get(unwrapped(value))?.class !== undefined);
    return { ...node, kind: "object", name: nameOf(schema), isEntity, fields };
  }
  return { ...node, kind: "leaf", freeText: schema instanceof z.ZodCodec };
}

/** A leaf of a tree and the way to it, with `*` for the elements of a list. */
export interface Leaf {
  readonly path: readonly string[];
  readonly node: LeafNode;
}

/**
 * Every leaf of a tree, in the order of declaration.
 *
 * @example
 * ```ts
 * leavesOf(fieldTree(Case)).map(({ path }) => path.at(-1)).includes("closureNote"); // => true
 * ```
 */
export function leavesOf(node: FieldNode, path: readonly string[] = []): readonly Leaf[] {
  if (node.kind === "leaf") return [{ path, node }];
  if (node.kind === "list") return leavesOf(node.element, [...path, "*"]);
  return [...node.fields].flatMap(([name, field]) => leavesOf(field, [...path, name]));
}

/**
 * Leaves that lack a title, a description, a privacy class or a word on their category, as paths.
 *
 * @example
 * ```ts
 * undescribedLeaves(CaseFile); // => []
 * ```
 */
export function undescribedLeaves(schema: z.ZodType): readonly string[] {
  return leavesOf(fieldTree(schema))
    .filter(({ node: { annotation } }) => {
      const { title, description, class: fieldClass, category } = annotation;
      return !title || !description || fieldClass === undefined || category === undefined;
    })
    .map(({ path }) => path.join("/"));
}
