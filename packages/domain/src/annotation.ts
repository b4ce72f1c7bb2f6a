import * as z from "zod";
import type { SpecVersion } from "./schema-id.js";

/** Privacy class of a field (code list `field-class`): it drives disclosure, anonymisation and logging. */
export type FieldClass = "direct-identifier" | "quasi-identifier" | "sensitive" | "free-text" | "operational";

/**
 * What stays of a value when its category may only be disclosed redacted (decision table, "redaction keeps").
 *
 * - `keep`: the value, because it is already a code or a level
 * - `year`: the year of a date
 * - `initials`: the first letters of a name, and its use
 *
 * A field without a reduction is withheld.
 */
export type Reduction = "keep" | "year" | "initials";

/** What a field means and how it must be handled. Declared once; serialisation, redaction and documents follow it. */
export interface FieldAnnotation {
  /** Short name for a form or a dictionary page. */
  readonly title: string;
  /** What the field means, in one sentence. */
  readonly description: string;
  /** Privacy class; inherited from the enclosing field inside a datatype. */
  readonly class?: FieldClass;
  /** Disclosure category (code list `data-category`); null means that it says nothing about a person. */
  readonly category?: string | null;
  /** What stays when the category is redacted. */
  readonly reduced?: Reduction;
  /** Never leaves the organisation, whatever the consent says. */
  readonly neverExchanged?: true;
  /** The version of the standard that introduced the field; the first one when left out. */
  readonly since?: SpecVersion;
}

/** The annotation of each field schema of the model. A registry of our own, so that two copies of zod never collide. */
export const annotations = z.registry<FieldAnnotation>();

/** Name, title and description of each schema, as the JSON Schema generator reads them. */
export const schemaNames = z.registry<{
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}>();

/**
 * Gives a schema its annotation: a copy is registered, so that one datatype can serve many fields.
 *
 * @example
 * ```ts
 * const note = field(Uuid, { title: "Case", description: "The case this is about.", class: "operational", category: null });
 * annotations.get(note)?.title; // => "Case"
 * ```
 */
export function field<S extends z.ZodType>(schema: S, annotation: FieldAnnotation): S {
  // A clone has the type of what it was cloned from; zod types it one level too wide.
  const annotated = schema.clone() as S;
  annotations.add(annotated, annotation);
  schemaNames.add(annotated, { title: annotation.title, description: annotation.description });
  return annotated;
}

/**
 * Names a schema, so that it becomes a definition of its own in the JSON Schemas.
 *
 * @param id - the name of the definition
 *
 * @example
 * ```ts
 * schemaNames.get(Uuid)?.id; // => "Uuid"
 * ```
 */
export function named<S extends z.ZodType>(id: string, description: string, schema: S): S {
  schemaNames.add(schema, { id, description });
  return schema;
}
