import { type ReceiverView, receiverPairs, receiverView } from "@nrs-kit/consent";
import { DisclosedCaseFile, type FieldNode, fieldTree, schemaId } from "@nrs-kit/domain";
import { type GeneratedFile, json } from "./generated-file.js";
import { lifted, type Schema, sorted } from "./json-schemas.js";

const YEAR: Schema = { type: "string", maxLength: 5, pattern: "^[0-9]{4}~?$(?!\\n)" };
const INITIALS: Schema = {
  type: "array",
  maxItems: 20,
  items: { type: "string", maxLength: 4, pattern: "^[^\\u0000-\\u001f]{1,2}\\.$(?!\\n)" },
};

type Schemas = Readonly<Record<string, Schema>>;

const membersOf = (schema: Schema | undefined): Schemas => (schema?.properties ?? {}) as Schemas;

/** A name of which only initials stay. */
const initialled = (definitions: Schemas): Schema => {
  const { use } = membersOf(definitions.DisclosedPersonName);
  return {
    type: "object",
    properties: { ...(use ? { use } : {}), given: INITIALS, family: INITIALS },
    required: ["use"],
    additionalProperties: false,
  };
};

const reducedTo = (view: string, field: Schema, definitions: Schemas): Schema => {
  const { title, description } = field;
  const prose = { ...(title ? { title } : {}), ...(description ? { description } : {}) };
  if (view === "year") return { ...YEAR, ...prose };
  if (view === "initials") return { type: "array", maxItems: 20, items: initialled(definitions), ...prose };
  return field;
};

/** An object with the properties that a view shows; what is not shown cannot be there. */
const shown = (schema: Schema, view: Readonly<Record<string, string>>, definitions: Schemas): Schema => {
  const properties = Object.entries(membersOf(schema)).flatMap(([name, field]) => {
    const seen = view[name];
    return seen === undefined ? [] : [[name, reducedTo(seen, field, definitions)] as const];
  });
  const required = (schema.required ?? []).filter((name) => view[name] !== undefined);
  return { ...schema, properties: Object.fromEntries(properties), required };
};

const referred = (schema: unknown): readonly string[] => {
  if (Array.isArray(schema)) return schema.flatMap(referred);
  if (typeof schema !== "object" || schema === null) return [];
  const own = "$ref" in schema ? [String(schema.$ref).replace("#/$defs/", "")] : [];
  return [...own, ...Object.values(schema).flatMap(referred)];
};

/** The definitions that are used, and what they use. */
const used = (root: Schema, definitions: Schemas): Record<string, Schema> => {
  const names = new Set(referred(root));
  for (const name of names) for (const inner of referred(definitions[name])) names.add(inner);
  return Object.fromEntries(Object.entries(definitions).filter(([name]) => names.has(name)));
};

const entityOf = (definition: string): string => definition.replace(/^Disclosed/, "");

/** Whether everything a property holds is shown: what holds an entity that is never sent cannot be there. */
const isShown = (field: Schema, view: ReceiverView): boolean =>
  referred(field)
    .filter((name) => name.startsWith("Disclosed"))
    .every((name) => view[entityOf(name)] !== undefined || !isEntity(name));

/** The definitions of entities; the others are datatypes, which follow the field that holds them. */
const entityDefinitions = (node: FieldNode): readonly string[] => {
  if (node.kind === "list") return entityDefinitions(node.element);
  if (node.kind === "leaf") return [];
  const own = node.isEntity && node.name !== undefined ? [node.name] : [];
  return [...own, ...[...node.fields.values()].flatMap(entityDefinitions)];
};

const entities = new Set(entityDefinitions(fieldTree(DisclosedCaseFile)));

const isEntity = (definition: string): boolean => entities.has(definition);

const viewFile = (
  [purpose, role]: (typeof receiverPairs)[number],
  { root, definitions }: ReturnType<typeof lifted>,
): GeneratedFile => {
  const view = receiverView(purpose, role);
  const pruned = Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => {
      const fields = isEntity(name) ? view[entityOf(name)] : undefined;
      return [name, fields === undefined ? schema : shown(schema, fields, definitions)];
    }),
  );
  const collections = Object.entries(membersOf(root)).filter(([, field]) => isShown(field, view));
  const head = { ...root, properties: Object.fromEntries(collections) };
  return {
    path: `packages/consent/views/${purpose}.${role}.schema.json`,
    content: json({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: schemaId(`view.${purpose}.${role}`),
      $comment: "Dedicated to the public domain (CC0-1.0).",
      ...head,
      title: `What ${role} can see for ${purpose}`,
      description: "The most that a disclosure for this purpose to this role can hold, whatever it rests on.",
      $defs: sorted(used(head, pruned)),
    }),
  };
};

/** One schema for each purpose and role to which anything is ever disclosed: the most that it can receive. */
export function receiverViewFiles(): readonly GeneratedFile[] {
  const whole = lifted(DisclosedCaseFile);
  return receiverPairs.map((pair) => viewFile(pair, whole));
}
