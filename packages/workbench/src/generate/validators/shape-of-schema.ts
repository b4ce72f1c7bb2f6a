/** A JSON Schema as it stands in a published file. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a schema of the house says, in the few forms that it uses. */
export type SchemaShape =
  | { readonly kind: "reference"; readonly name: string }
  | { readonly kind: "text"; readonly min: number; readonly max: number; readonly pattern: string | undefined }
  | { readonly kind: "codes"; readonly codes: readonly string[] }
  | { readonly kind: "constant"; readonly value: string }
  | { readonly kind: "integer"; readonly min: number; readonly max: number }
  | { readonly kind: "boolean" }
  | { readonly kind: "anything" }
  | { readonly kind: "list"; readonly min: number; readonly max: number; readonly element: SchemaShape }
  | { readonly kind: "map"; readonly names: SchemaShape; readonly values: SchemaShape }
  | ObjectSchemaShape;

/** An object that is closed: it has these members and no other. */
export interface ObjectSchemaShape {
  readonly kind: "object";
  readonly members: readonly SchemaMember[];
}

/** A member of an object. */
export interface SchemaMember {
  readonly name: string;
  readonly required: boolean;
  readonly shape: SchemaShape;
}

const SAYS_NOTHING = ["title", "description"];
const DEFINITION = /^#\/\$defs\/(.+)$/;

/** The keywords that a schema uses, after every one of them was found among those that are implemented here. */
const only = (schema: JsonSchema, place: string, ...known: readonly string[]): JsonSchema => {
  const foreign = Object.keys(schema).filter((keyword) => !known.includes(keyword) && !SAYS_NOTHING.includes(keyword));
  if (foreign.length > 0) throw new Error(`${place}: no validator can be made of ${foreign.join(", ")}`);
  return schema;
};

const numberIn = (schema: JsonSchema, keyword: string, place: string, otherwise?: number): number => {
  const value = schema[keyword] ?? otherwise;
  if (typeof value !== "number") throw new Error(`${place}: ${keyword} is missing`);
  return value;
};

const textsIn = (schema: JsonSchema, keyword: string, place: string): readonly string[] => {
  const values = schema[keyword] ?? [];
  if (!Array.isArray(values) || values.some((value) => typeof value !== "string"))
    throw new Error(`${place}: ${keyword} holds something that is not a text`);
  return values as readonly string[];
};

/** A choice of one is a constant. */
const ofCodes = (codes: readonly string[]): SchemaShape => {
  const [value = "", ...others] = codes;
  return others.length === 0 ? { kind: "constant", value } : { kind: "codes", codes };
};

const ofText = (schema: JsonSchema, place: string): SchemaShape => {
  if ("const" in schema) {
    const { const: value } = only(schema, place, "type", "const");
    if (typeof value !== "string") throw new Error(`${place}: const is not a text`);
    return { kind: "constant", value };
  }
  if ("enum" in schema) return ofCodes(textsIn(only(schema, place, "type", "enum"), "enum", place));
  const { pattern } = only(schema, place, "type", "minLength", "maxLength", "pattern");
  if (pattern !== undefined && typeof pattern !== "string") throw new Error(`${place}: pattern is not a text`);
  return {
    kind: "text",
    min: numberIn(schema, "minLength", place, 0),
    max: numberIn(schema, "maxLength", place),
    pattern,
  };
};

const ofList = (schema: JsonSchema, place: string): SchemaShape => ({
  kind: "list",
  min: numberIn(only(schema, place, "type", "items", "minItems", "maxItems"), "minItems", place, 0),
  max: numberIn(schema, "maxItems", place),
  element: shapeOfSchema(schema.items, `${place}/items`),
});

const ofMap = (schema: JsonSchema, place: string): SchemaShape => {
  const { propertyNames, additionalProperties } = only(schema, place, "type", "propertyNames", "additionalProperties");
  return {
    kind: "map",
    names: shapeOfSchema(propertyNames, `${place}/propertyNames`),
    values: shapeOfSchema(additionalProperties, `${place}/additionalProperties`),
  };
};

/**
 * The members of a closed object. Conditions may stand beside them; the caller reads those.
 *
 * @param schema - the schema of the object
 * @param place - where it stands, for the message of an error
 */
export function objectOfSchema(schema: JsonSchema, place: string): ObjectSchemaShape {
  if (schema.additionalProperties !== false) throw new Error(`${place}: the object is not closed`);
  const required = textsIn(schema, "required", place);
  // A schema object holds schemas by name; each is checked when it is read.
  const properties = Object.entries((schema.properties ?? {}) as JsonSchema);
  const undeclared = required.filter((name) => properties.every(([declared]) => declared !== name));
  if (undeclared.length > 0) throw new Error(`${place}: ${undeclared.join(", ")} is required and not declared`);
  return {
    kind: "object",
    members: properties.map(([name, member]) => ({
      name,
      required: required.includes(name),
      shape: shapeOfSchema(member, `${place}/properties/${name}`),
    })),
  };
}

const ofType = (schema: JsonSchema, place: string): SchemaShape => {
  switch (schema.type) {
    case "string":
      return ofText(schema, place);
    case "integer":
      only(schema, place, "type", "minimum", "maximum");
      return {
        kind: "integer",
        min: numberIn(schema, "minimum", place),
        max: numberIn(schema, "maximum", place),
      };
    case "boolean":
      only(schema, place, "type");
      return { kind: "boolean" };
    case "array":
      return ofList(schema, place);
    case "object":
      if ("propertyNames" in schema) return ofMap(schema, place);
      return objectOfSchema(only(schema, place, "type", "properties", "required", "additionalProperties"), place);
    default:
      throw new Error(`${place}: no validator can be made of the type ${String(schema.type)}`);
  }
};

/**
 * Reads a schema into one of the forms of the house. A keyword that is not implemented is an error: a validator that
 * passed over one would accept what the published schema refuses.
 *
 * @param schema - a schema inside a published file
 * @param place - where it stands, for the message of an error
 */
export function shapeOfSchema(schema: unknown, place: string): SchemaShape {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema))
    throw new Error(`${place}: no validator can be made of ${JSON.stringify(schema)}`);
  // The object was looked at above; its members are looked at one by one.
  const own = schema as JsonSchema;
  if ("$ref" in own) {
    const name = DEFINITION.exec(String(only(own, place, "$ref").$ref))?.[1];
    if (name === undefined) throw new Error(`${place}: a reference that leaves the file`);
    return { kind: "reference", name };
  }
  return Object.keys(own).length === 0 ? { kind: "anything" } : ofType(own, place);
}
