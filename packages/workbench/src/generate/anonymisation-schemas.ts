import { AnonymisationPolicy, ReleaseRecord, schemaId } from "@nrs-kit/domain";
import type * as z from "zod";
import { type GeneratedFile, json } from "./generated-file.js";
import { lifted, type Schema, sorted } from "./json-schemas.js";

const file = (name: string, schema: z.ZodType): GeneratedFile => {
  const { root, definitions } = lifted(schema);
  const head: Schema = { ...root, $defs: sorted(definitions) };
  return {
    path: `packages/anonymisation/schemas/${name}.schema.json`,
    content: json({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: schemaId(`anonymisation.${name}`),
      $comment: "Dedicated to the public domain (CC0-1.0).",
      ...head,
    }),
  };
};

/** The schemas of what goes into a release of records beside them, and of what is said of it. */
export function anonymisationSchemaFiles(): readonly GeneratedFile[] {
  return [file("policy", AnonymisationPolicy), file("release-record", ReleaseRecord)];
}
