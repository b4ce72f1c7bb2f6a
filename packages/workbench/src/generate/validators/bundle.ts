import {
  type JsonSchema,
  type ObjectSchemaShape,
  objectOfSchema,
  type SchemaShape,
  shapeOfSchema,
} from "./shape-of-schema.js";

/** A rule between two members: when one has one of these values, the other is present. */
export interface Condition {
  readonly member: string;
  readonly values: readonly string[];
  readonly needs: string;
  /** The refusal of the rule of the program that says the same. */
  readonly code: string;
}

const CODES: Readonly<Record<string, string>> = {
  consentRef: "message.consent-not-cited",
  exceptionRef: "message.exception-not-cited",
};

/** What a published file describes: one object with its conditions. */
export interface ObjectBundle {
  readonly kind: "object";
  /** The path below the folder of the schemas, without its ending: `referral.requested` or `1.1/referral.requested`. */
  readonly path: string;
  readonly root: ObjectSchemaShape;
  readonly conditions: readonly Condition[];
  readonly definitions: ReadonlyMap<string, SchemaShape>;
}

/** A published file that only tells the kinds of document apart, by the value of one member. */
export interface DispatchBundle {
  readonly kind: "dispatch";
  readonly path: string;
  readonly tag: string;
  /** The values of the tag; each is the name of the bundle of its kind. */
  readonly kinds: readonly string[];
}

export type Bundle = ObjectBundle | DispatchBundle;

const HEAD = ["$schema", "$id", "$comment", "$defs", "title", "description"];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const partsOf = (schema: unknown, place: string): JsonSchema => {
  if (typeof schema !== "object" || schema === null) throw new Error(`${place}: not a schema`);
  // The object was looked at above.
  return schema as JsonSchema;
};

/** Reads the one form of condition that the schemas use; anything else is an error. */
const conditionOf = (schema: unknown, place: string): Condition => {
  const parts = partsOf(schema, place);
  const { type, properties, required } = partsOf(parts.if, `${place}/if`);
  const [[member, test] = ["", {}]] = Object.entries(partsOf(properties, `${place}/if/properties`));
  const { enum: values } = partsOf(test, `${place}/if/properties/${member}`);
  const needs = (partsOf(parts.then, `${place}/then`).required as readonly string[] | undefined)?.[0] ?? "";
  const written = {
    if: { type: "object", properties: { [member]: { enum: values } }, required: [member] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { type: "object", properties: { [needs]: true }, required: [needs] },
  };
  if (!same(parts, written) || type !== "object" || !same(required, [member]) || !Array.isArray(values))
    throw new Error(`${place}: no validator can be made of this condition`);
  const code = CODES[needs];
  if (code === undefined) throw new Error(`${place}: no refusal says that ${needs} is missing`);
  return { member, values: values as readonly string[], needs, code };
};

const dispatchOf = (path: string, schema: JsonSchema): DispatchBundle => {
  const [[tag, test] = ["", {}]] = Object.entries(partsOf(schema.properties, path));
  const kinds = partsOf(test, path).enum as readonly string[];
  const written = {
    type: "object",
    properties: { [tag]: { enum: kinds } },
    required: [tag],
    allOf: kinds.map((kind) => ({
      if: { type: "object", properties: { [tag]: { const: kind } }, required: [tag] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: `#/$defs/${kind}` },
    })),
  };
  const own = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !HEAD.includes(keyword)));
  if (!same(own, written)) throw new Error(`${path}: no validator can be made of this choice between kinds`);
  return { kind: "dispatch", path, tag, kinds };
};

/** A shape whose inner objects are references; each of them becomes a definition, named by the way to it. */
const withoutInnerObjects = (shape: SchemaShape, name: string, definitions: Map<string, SchemaShape>): SchemaShape => {
  const inner = (one: SchemaShape, part: string): SchemaShape => {
    const place = part === "" ? name : `${name} ${part}`;
    const flat = withoutInnerObjects(one, place, definitions);
    if (flat.kind !== "object") return flat;
    definitions.set(place, flat);
    return { kind: "reference", name: place };
  };
  if (shape.kind === "list") return { ...shape, element: inner(shape.element, "") };
  if (shape.kind === "map") return { ...shape, values: inner(shape.values, "value") };
  if (shape.kind !== "object") return shape;
  return { ...shape, members: shape.members.map((one) => ({ ...one, shape: inner(one.shape, one.name) })) };
};

const definitionsOf = (schema: JsonSchema, path: string): Map<string, SchemaShape> => {
  const definitions = new Map<string, SchemaShape>();
  for (const [name, one] of Object.entries(partsOf(schema.$defs, path))) {
    const shape = shapeOfSchema(one, `${path}#/$defs/${name}`);
    definitions.set(name, withoutInnerObjects(shape, name, definitions));
  }
  return definitions;
};

const OBJECT = [...HEAD, "type", "properties", "required", "additionalProperties", "allOf"];

/**
 * Reads a published schema file.
 *
 * @param path - its path below the folder of the schemas, without its ending
 * @param schema - its content
 */
export function bundleOf(path: string, schema: JsonSchema): Bundle {
  if (!("additionalProperties" in schema)) return dispatchOf(path, schema);
  const foreign = Object.keys(schema).filter((keyword) => !OBJECT.includes(keyword));
  if (foreign.length > 0) throw new Error(`${path}: no validator can be made of ${foreign.join(", ")}`);
  const conditions = (schema.allOf ?? []) as readonly unknown[];
  const definitions = definitionsOf(schema, path);
  const root = withoutInnerObjects(objectOfSchema(schema, path), path, definitions);
  if (root.kind !== "object") throw new Error(`${path}: not an object`);
  return {
    kind: "object",
    path,
    root,
    conditions: conditions.map((one, at) => conditionOf(one, `${path}#/allOf/${at}`)),
    definitions,
  };
}

/**
 * The definitions of all files together. Two files that mean different things by one name are an error.
 *
 * @param bundles - the files
 */
export function sharedDefinitions(bundles: readonly ObjectBundle[]): ReadonlyMap<string, SchemaShape> {
  const shared = new Map<string, SchemaShape>();
  for (const { path, definitions } of bundles) {
    for (const [name, shape] of definitions) {
      const known = shared.get(name);
      if (known !== undefined && !same(known, shape))
        throw new Error(`${path}: ${name} means something else elsewhere`);
      shared.set(name, shape);
    }
  }
  return inOrderOfUse(shared);
}

const referencesOf = (shape: SchemaShape): readonly string[] => {
  switch (shape.kind) {
    case "reference":
      return [shape.name];
    case "list":
      return referencesOf(shape.element);
    case "map":
      return [...referencesOf(shape.names), ...referencesOf(shape.values)];
    case "object":
      return shape.members.flatMap((member) => referencesOf(member.shape));
    default:
      return [];
  }
};

/** Each definition after those that it refers to; one that leads back to itself is an error. */
const inOrderOfUse = (definitions: ReadonlyMap<string, SchemaShape>): ReadonlyMap<string, SchemaShape> => {
  const ordered = new Map<string, SchemaShape>();
  const visit = (name: string, above: readonly string[]): void => {
    if (ordered.has(name)) return;
    const shape = definitions.get(name);
    if (shape === undefined || above.includes(name)) throw new Error(`${name}: not defined, or defined by itself`);
    for (const reference of referencesOf(shape)) visit(reference, [...above, name]);
    ordered.set(name, shape);
  };
  for (const name of [...definitions.keys()].sort(disclosedLast)) visit(name, []);
  return ordered;
};

/** What is in a case and in its disclosed form alike gets its name from the case. */
const disclosedLast = (one: string, other: string): number => {
  const [first, second] = [one, other].map((name) => `${name.startsWith("Disclosed") ? 1 : 0}${name}`);
  return (first ?? "") < (second ?? "") ? -1 : 1;
};
