import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { annotations } from "../annotation.js";
import { codeListOf } from "../code-list.js";
import * as declaredDatatypes from "../datatypes/index.js";
import * as codeLists from "../generated/code-lists.js";
import * as declaredEntities from "./index.js";

interface ModelField {
  readonly name: string;
  readonly card: "1" | "0..1" | "1..*" | "0..*";
  readonly class?: string | null;
  readonly category?: string | null;
  readonly codeLists?: readonly string[];
  readonly enum?: readonly string[];
}

interface ModelObject {
  readonly name: string;
  readonly fields: readonly ModelField[];
}

interface Model {
  readonly entities: readonly ModelObject[];
  readonly datatypes: readonly ModelObject[];
}

// The design of the model stands beside the repository while the standard is written; a clone of its own has none.
const FOLDER = "../shared/domain";
const modelFile = new URL(`../../../../${FOLDER}/entities.json`, import.meta.url);
const modelIsThere = existsSync(modelFile);
const model: Model = modelIsThere
  ? (JSON.parse(readFileSync(modelFile, "utf8")) as Model)
  : { entities: [], datatypes: [] };

// Declared outside the entities folder: the envelope with the messages, the absence beside the case file.
const ELSEWHERE = new Set(["Envelope", "Absence"]);
// Named by the model without members of its own.
const WITHOUT_MODEL = new Set(["PublicKey", "FieldPath"]);

const lists = new Map(
  Object.entries(codeLists).flatMap(([name, list]) => (list instanceof z.ZodType ? [[name, list] as const] : [])),
);
const listSchema = (name: string) =>
  lists.get(`${name.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase())}Code`);

const openListOf = (schema: z.ZodType): string | undefined => {
  const list = codeListOf(schema);
  return list?.open === true ? list.name : undefined;
};

const codesOf = (schema: z.ZodType): readonly string[] => {
  if (schema instanceof z.ZodEnum) return schema.options.map(String).sort();
  const name = openListOf(schema);
  return name === undefined ? [] : [`open list ${name}`];
};

const codesOfModel = (field: ModelField): readonly string[] => {
  const ofLists = (field.codeLists ?? []).flatMap((name) => codesOf(listSchema(name) ?? z.never()));
  return [...new Set([...ofLists, ...(field.enum ?? [])])].sort();
};

const cardinality = (required: boolean, schema: z.ZodType): string => {
  if (!(schema instanceof z.ZodArray)) return required ? "1" : "0..1";
  const emptyIsRefused = !schema.safeParse([]).success;
  return emptyIsRefused && required ? "1..*" : !emptyIsRefused && !required ? "0..*" : "inconsistent";
};

const summary = (schema: z.ZodType, isAboutCodes: boolean) => {
  const required = !(schema instanceof z.ZodOptional);
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
  const { class: fieldClass, category } = annotations.get(inner) ?? {};
  return {
    card: cardinality(required, inner),
    class: fieldClass,
    category,
    codes: isAboutCodes ? codesOf(element) : [],
  };
};

// Zod types the parts of wrappers, lists and objects as its core type; every schema of the model is a classic one.
const fieldsOf = (schema: z.ZodType | undefined): Readonly<Record<string, z.ZodType>> =>
  schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};

const declaredSummary = (object: ModelObject, schema: z.ZodType | undefined) => {
  const codeFields = new Set(object.fields.filter((field) => codesOfModel(field).length > 0).map(({ name }) => name));
  return Object.entries(fieldsOf(schema)).map(([name, field]) => ({ name, ...summary(field, codeFields.has(name)) }));
};

const modelSummary = (object: ModelObject) =>
  object.fields.map((field) => ({
    name: field.name,
    card: field.card,
    class: field.class ?? undefined,
    category: field.category,
    codes: codesOfModel(field),
  }));

const inFolder = ({ name }: ModelObject) => !ELSEWHERE.has(name);
const named = (objects: readonly ModelObject[]) => objects.filter(inFolder).map(({ name }) => name);
const cases = (objects: readonly ModelObject[]) =>
  objects.filter(inFolder).map((object) => [object.name, object] as const);

describe.skipIf(!modelIsThere)(`parity with the design in ${FOLDER} (skipped where that folder is missing)`, () => {
  test("the entities are those of the design", () => {
    expect(Object.keys(declaredEntities).sort()).toEqual([...named(model.entities)].sort());
  });

  test("the datatypes are those of the design", () => {
    const names = Object.keys(declaredDatatypes).filter((name) => !WITHOUT_MODEL.has(name));
    expect(names.sort()).toEqual([...named(model.datatypes)].sort());
  });

  test.each(cases(model.entities))(
    "%s has the fields, cardinalities, classes, categories and codes of the design",
    (name, object) => {
      const declared = new Map<string, z.ZodType>(Object.entries(declaredEntities));
      expect(declaredSummary(object, declared.get(name))).toEqual(modelSummary(object));
    },
  );

  test.each(cases(model.datatypes))("%s has the members, cardinalities and codes of the design", (name, object) => {
    const declared = new Map<string, z.ZodType>(Object.entries(declaredDatatypes));
    expect(declaredSummary(object, declared.get(name))).toEqual(modelSummary(object));
  });
});
