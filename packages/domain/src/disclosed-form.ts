import * as z from "zod";
import { annotations, type FieldAnnotation, schemaNames } from "./annotation.js";

const stays = (schema: z.ZodType): boolean => {
  const annotation = annotations.get(schema);
  return annotation?.class !== "free-text" && annotation?.neverExchanged !== true && !(schema instanceof z.ZodCodec);
};

const unwrapped = (schema: z.ZodType): z.ZodType =>
  // Zod types the inner schema of a wrapper as its core type; every schema of the model is a classic one.
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

const described = (disclosed: z.ZodType, annotation: FieldAnnotation | undefined): z.ZodType => {
  if (annotation === undefined) return disclosed;
  const copy = disclosed.clone();
  annotations.add(copy, annotation);
  schemaNames.add(copy, { title: annotation.title, description: annotation.description });
  return copy;
};

const forms = new Map<z.ZodType, z.ZodType>();

const formOf = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType;
    const form = formOf(element);
    // The same list with its limits, around another element.
    return form === element ? schema : schema.clone({ ...schema._zod.def, element: form });
  }
  return schema instanceof z.ZodObject ? objectForm(schema) : schema;
};

const fieldForm = (schema: z.ZodType): z.ZodType => {
  const inner = unwrapped(schema);
  const annotation = annotations.get(inner);
  const form = formOf(inner);
  const disclosed = form === inner ? inner : described(form, annotation);
  const mayBeMissing = schema instanceof z.ZodOptional || annotation?.category != null;
  return mayBeMissing ? disclosed.optional() : disclosed;
};

const objectForm = (schema: z.ZodObject): z.ZodObject => {
  const made = forms.get(schema);
  // Only this function fills the map, with an object for each object.
  if (made !== undefined) return made as z.ZodObject;
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>)
    .filter(([, value]) => stays(unwrapped(value)))
    .map(([name, value]) => [name, fieldForm(value)] as const);
  const form = z.strictObject(Object.fromEntries(shape));
  const { id, description } = schemaNames.get(schema) ?? {};
  if (id !== undefined) {
    schemaNames.add(form, {
      id: `Disclosed${id}`,
      title: `Disclosed ${id}`,
      description: `What a receiver sees: ${description}`,
    });
  }
  forms.set(schema, form);
  return form;
};

/**
 * The form of an entity that a receiver sees: free text and what is never exchanged are not part of it at all, and
 * every field with a disclosure category may be missing. Fields without a category keep their cardinality.
 *
 * @example
 * ```ts
 * disclosedForm(Guardianship).safeParse({ person: "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c101" }).success; // => true
 * Object.keys(disclosedForm(CaseComment).shape); // => ["author", "at", "visibility"]
 * ```
 */
export function disclosedForm(schema: z.ZodObject): z.ZodObject {
  return objectForm(schema);
}
