/** A JSON Schema as this standard writes them: an object of keywords, or `true` for anything. */
export type SchemaNode = boolean | { readonly [keyword: string]: unknown };

/** The keywords of a schema that is an object. */
export type Keywords = Exclude<SchemaNode, boolean>;

/** A whole schema document: its keywords, and its definitions by name. */
export interface SchemaDocument {
  readonly root: Keywords;
  readonly definitions: Readonly<Record<string, SchemaNode>>;
}

/** Whether a value is an object that can hold keywords. */
export const isKeywords = (value: unknown): value is Keywords =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value is a schema. */
export const isSchemaNode = (value: unknown): value is SchemaNode => typeof value === "boolean" || isKeywords(value);

/**
 * Reads a schema document.
 *
 * @param value - a value that came from JSON
 * @returns the document, or undefined when it is no schema whose references stay inside it
 */
export function schemaDocument(value: unknown): SchemaDocument | undefined {
  if (!isKeywords(value)) return undefined;
  const definitions = value.$defs ?? {};
  if (!isKeywords(definitions) || !Object.values(definitions).every(isSchemaNode)) return undefined;
  // Every definition was found to be a schema.
  const document = { root: value, definitions: definitions as Readonly<Record<string, SchemaNode>> };
  return referencesStayInside(value, document) ? document : undefined;
}

/** The name that a reference inside the document points to. */
export const referenceOf = (node: SchemaNode): string | undefined =>
  isKeywords(node) && typeof node.$ref === "string" ? /^#\/\$defs\/(.+)$/.exec(node.$ref)?.[1] : undefined;

/**
 * The schema that a reference stands for. What stands beside the reference is prose, and stays out.
 *
 * @param node - a schema, or a reference to one
 * @param document - where the definitions are
 */
export function resolved(node: SchemaNode, document: SchemaDocument): SchemaNode {
  const name = referenceOf(node);
  return name === undefined ? node : resolved(document.definitions[name] ?? true, document);
}

/** Beside a reference stands prose and nothing that constrains: such a schema would be two in one. */
const BESIDE_REFERENCE = new Set(["$ref", "$schema", "$id", "$comment", "$defs", "title", "description"]);

function isPlainReference(node: Keywords, { definitions }: SchemaDocument): boolean {
  const name = referenceOf(node);
  const leadsSomewhere = name !== undefined && Object.hasOwn(definitions, name);
  return leadsSomewhere && Object.keys(node).every((keyword) => BESIDE_REFERENCE.has(keyword));
}

function referencesStayInside(value: unknown, document: SchemaDocument): boolean {
  if (Array.isArray(value)) return value.every((inner) => referencesStayInside(inner, document));
  if (!isKeywords(value)) return true;
  if ("$ref" in value && !isPlainReference(value, document)) return false;
  return Object.values(value).every((inner) => referencesStayInside(inner, document));
}
