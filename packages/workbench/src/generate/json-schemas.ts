import { CaseFile, SCHEMA_BASE, SPEC_VERSIONS, type SpecVersion, schemaId, schemaNames } from "@nrs-kit/domain";
import * as z from "zod";
// By its path: the package as a whole also holds the validators, which are made from what is made here.
import { messageSchemasOf, messageTypes } from "../../../interchange/src/message.js";
import { type GeneratedFile, json } from "./generated-file.js";

/** A JSON Schema. */
export type Schema = z.core.JSONSchema.JSONSchema;

const FOLDER = "packages/interchange/schemas/v1";

const UNPORTABLE = /\\[dDwWsSbBpP]/;

const portablePattern = (pattern: string): string => {
  if (UNPORTABLE.test(pattern) || !/^\^.*\$$/.test(pattern)) throw new Error(`not portable: ${pattern}`);
  return `${pattern}(?!\\n)`;
};

/**
 * Makes a schema mean the same in every language: no `format`, which many engines ignore (a pattern says it instead); no
 * class such as `\d`, which means other letters elsewhere; and no `$` that lets a final line break pass, as it does in
 * Python.
 */
const portable = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(portable);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).filter(
    ([keyword, value]) => keyword !== "format" || typeof value !== "string",
  );
  return Object.fromEntries(
    entries.map(([keyword, value]) => [
      keyword,
      keyword === "pattern" && typeof value === "string" ? portablePattern(value) : portable(value),
    ]),
  );
};

const draft = (schema: z.ZodType): Schema =>
  // The walk keeps what a schema is.
  portable(z.toJSONSchema(schema, { target: "draft-2020-12", io: "input", metadata: schemaNames })) as Schema;

/** The definitions and the root of a schema, with the root lifted out of its own definitions. */
export const lifted = (schema: z.ZodType): { root: Schema; definitions: Record<string, Schema> } => {
  const { $schema: _, $defs = {}, $ref, ...own } = draft(schema);
  const name = $ref?.replace("#/$defs/", "");
  if (name === undefined) return { root: own, definitions: $defs as Record<string, Schema> };
  const { [name]: root = {}, ...definitions } = $defs as Record<string, Schema>;
  return { root, definitions };
};

/** Definitions in the order of their names. */
export const sorted = (definitions: Record<string, Schema>): Record<string, Schema> =>
  Object.fromEntries(Object.entries(definitions).sort(([one], [other]) => (one < other ? -1 : 1)));

/** A schema that is published beside the standard: what a command prints, or what a release rests on. */
export const besideTheStandard = (path: string, name: string, schema: z.ZodType, title?: string): GeneratedFile => {
  const { root, definitions } = lifted(schema);
  return {
    path,
    content: json({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: schemaId(name),
      $comment: "Dedicated to the public domain (CC0-1.0).",
      ...(title === undefined ? {} : { title }),
      ...root,
      $defs: sorted(definitions),
    }),
  };
};

const document = (
  name: string,
  version: SpecVersion,
  root: Schema,
  definitions: Record<string, Schema>,
): GeneratedFile => ({
  path: `${FOLDER}/${schemaId(name, version).slice(SCHEMA_BASE.length)}`,
  content: json({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: schemaId(name, version),
    $comment: "Dedicated to the public domain (CC0-1.0).",
    ...root,
    $defs: sorted(definitions),
  }),
});

const CITATIONS = [
  { bases: ["consent", "guardian-consent"], needs: "consentRef" },
  {
    bases: ["vital-interest-subject", "vital-interest-other", "legal-obligation", "court-order"],
    needs: "exceptionRef",
  },
];

/** The rules of the envelope that JSON Schema can say: a consent or an exception is cited when the basis is one. */
const withCitations = (root: Schema): Schema => ({
  ...root,
  allOf: CITATIONS.map(({ bases, needs }) => ({
    if: { type: "object", properties: { legalBasis: { enum: bases } }, required: ["legalBasis"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { type: "object", properties: { [needs]: true }, required: [needs] },
  })),
});

const messageFile = (type: (typeof messageTypes)[number], version: SpecVersion): GeneratedFile => {
  const { root, definitions } = lifted(messageSchemasOf[version][type]);
  return document(type, version, withCitations(root), definitions);
};

/** One schema for any message: it dispatches on the type, so that one mistake is one error and not one for each type. */
const anyMessage = (version: SpecVersion): GeneratedFile => {
  const parts = messageTypes.map((type) => ({ type, ...lifted(messageSchemasOf[version][type]) }));
  const definitions = Object.assign({}, ...parts.map(({ definitions: own }) => own), {
    ...Object.fromEntries(parts.map(({ type, root }) => [type, withCitations(root)])),
  });
  const dispatch = messageTypes.map((type) => ({
    if: { type: "object", properties: { type: { const: type } }, required: ["type"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: `#/$defs/${type}` },
  }));
  const root = {
    title: "Message",
    description: "Any message of the standard.",
    type: "object",
    properties: { type: { enum: [...messageTypes] } },
    required: ["type"],
    allOf: dispatch,
  } as Schema;
  return document("message", version, root, definitions);
};

/**
 * The published JSON Schemas: for each version one self-contained document for each message and for any message. A schema
 * that a version did not change keeps its address: the case file is that of version 1.0.
 */
export function jsonSchemaFiles(): readonly GeneratedFile[] {
  const caseFile = lifted(CaseFile);
  return [
    ...SPEC_VERSIONS.flatMap((version) => [
      ...messageTypes.map((type) => messageFile(type, version)),
      anyMessage(version),
    ]),
    document("case-file", "1.0", caseFile.root, caseFile.definitions),
  ];
}
