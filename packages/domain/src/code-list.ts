import * as z from "zod";
import { named } from "./annotation.js";

/**
 * Makes the schema of a closed code list: an unknown code is refused.
 *
 * @param name - the name of the list
 * @param title - its title in English
 *
 * @example
 * ```ts
 * closedList("season", "Season", ["winter", "summer"]).safeParse("autumn").success; // => false
 * ```
 */
export function closedList<const Codes extends readonly [string, ...string[]]>(
  name: string,
  title: string,
  codes: Codes,
): z.ZodEnum<{ [C in Codes[number]]: C }> {
  const schema = z.enum(codes);
  lists.set(schema, { name, open: false });
  return named(`${name}.codes`, `${title}. Closed code list "${name}".`, schema);
}

/**
 * Makes the schema of an open code list: a code outside the list is accepted when a profile declares it, and reported
 * as a warning otherwise.
 *
 * @param name - the name of the list
 * @param title - its title in English
 *
 * @example
 * ```ts
 * openList("season", "Season").safeParse("late-autumn").success; // => true
 * ```
 */
export function openList(name: string, title: string): z.ZodString {
  const schema = z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
  lists.set(schema, { name, open: true });
  return named(`${name}.codes`, `${title}. Open code list "${name}".`, schema);
}

/** The code list behind a schema. */
export interface CodeListOfSchema {
  readonly name: string;
  readonly open: boolean;
}

const lists = new WeakMap<z.ZodType, CodeListOfSchema>();

/**
 * The code list that a field takes its values from, if it is one.
 *
 * @param schema - the schema of a field
 *
 * @example
 * ```ts
 * codeListOf(PurposeCode); // => { name: "purpose", open: false }
 * ```
 */
export function codeListOf(schema: z.ZodType): CodeListOfSchema | undefined {
  // The parent of an annotated copy is the schema it was copied from.
  return lists.get(schema) ?? (schema._zod.parent && codeListOf(schema._zod.parent as z.ZodType));
}
