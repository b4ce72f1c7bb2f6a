import { ruleTexts } from "@nrs-kit/consent";
import { DataCategoryCode, DisclosedCaseFile, schemaId } from "@nrs-kit/domain";
import * as z from "zod";
import { type GeneratedFile, json } from "./generated-file.js";
import { lifted, type Schema, sorted } from "./json-schemas.js";

const Pointer = z.string().max(2000);
const Text = z.string().max(2000);
const Rule = z.enum(ruleTexts.map(({ id }) => id) as [string, ...string[]]);

/** A reason with its explanation, as every output of the command gives it. */
const Reason = z.strictObject({
  code: z.string().max(100),
  pointer: Pointer,
  category: z.enum(DataCategoryCode.options).optional(),
  rule: Rule.optional(),
  severity: z.enum(["error", "warning", "info"]).optional(),
  what: Text,
  why: Text,
  do: Text,
});

const reasons = z.array(Reason).max(10_000);

const disclosure = z.strictObject({
  // Nothing may be sent: the payload is empty, and the reasons say why.
  payload: DisclosedCaseFile.or(z.strictObject({})),
  withheld: reasons,
  reduced: reasons,
});

const preview = z.strictObject({
  categories: z
    .array(
      z.strictObject({
        category: z.enum(DataCategoryCode.options).optional(),
        level: z.enum(["allow", "redact", "deny"]).optional(),
        rule: Rule.optional(),
        sent: z.array(Pointer).max(10_000),
        reduced: reasons,
        withheld: reasons,
      }),
    )
    .max(DataCategoryCode.options.length + 1),
});

const file = (name: string, title: string, schema: z.ZodType): GeneratedFile => {
  const { root, definitions } = lifted(schema);
  const head: Schema = { title, ...root, $defs: sorted(definitions) };
  return {
    path: `packages/cli/schemas/${name}.schema.json`,
    content: json({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: schemaId(`command.${name}`),
      $comment: "Dedicated to the public domain (CC0-1.0).",
      ...head,
    }),
  };
};

/** The schemas of what the command prints for programs. */
export function cliSchemaFiles(): readonly GeneratedFile[] {
  return [
    file("disclose", "What nrs disclose prints", disclosure),
    file("preview", "What nrs disclose --preview prints", preview),
  ];
}
