import * as z from "zod";
import { documentSchemas } from "./document.js";
import { documentValidators } from "./generated/validators/document-validators.js";

const compiled = new Map<string, z.ZodObject>();

/**
 * The Zod schema of a kind of document, wired to its shipped validator: a valid document is accepted without a walk
 * through the schema, several times faster and without `eval`; a document that is refused gets the issues of Zod. The
 * members of the parsed document stand in the order of the document, not in that of the schema.
 *
 * @param address - the address that the `schema` member of the document holds
 * @returns the schema, or undefined when no kind of document has that address
 *
 * @example
 * ```ts
 * compiledSchema(schemaId("case-file")).safeParse(exampleCaseFileJson()).success; // => true
 * ```
 */
export function compiledSchema(address: string): z.ZodObject | undefined {
  const known = compiled.get(address);
  const schema = documentSchemas.get(address)?.schema;
  const validator = documentValidators.get(address);
  if (known !== undefined || schema === undefined || validator === undefined) return known;
  const { is, copy } = validator;
  // The copy of what the validator accepted is what the schema would make.
  const made = z.withParser(schema, (value) => (is(value) ? (copy(value) as z.output<typeof schema>) : z.INVALID));
  compiled.set(address, made);
  return made;
}
