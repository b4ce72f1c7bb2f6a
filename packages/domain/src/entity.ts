import * as z from "zod";
import { schemaNames } from "./annotation.js";

/** The entities and datatypes of the model by name, in the order they were declared. */
export const entities = new Map<string, z.ZodObject>();

/**
 * Declares an entity or datatype: a closed object with a name of its own in the schemas and the documents.
 *
 * @param name - the name, as in the data dictionary
 * @param description - what one record of it is
 *
 * @example
 * ```ts
 * entity("Season", "A season.", { name: oneOf("winter", "summer") }).safeParse({ name: "winter", more: 1 }).success; // => false
 * entities.delete("Season");
 * ```
 */
export function entity<const Shape extends z.core.$ZodLooseShape>(
  name: string,
  description: string,
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  const schema = z.strictObject(shape);
  schemaNames.add(schema, { id: name, title: name, description });
  entities.set(name, schema);
  return schema;
}
