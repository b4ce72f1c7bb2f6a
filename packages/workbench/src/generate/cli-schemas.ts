import { ruleTexts } from "@nrs-kit/consent";
import { DataCategoryCode, DisclosedCaseFile } from "@nrs-kit/domain";
import * as z from "zod";
import type { GeneratedFile } from "./generated-file.js";
import { besideTheStandard } from "./json-schemas.js";

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

const Digest = z
  .string()
  .max(64)
  .regex(/^[0-9a-f]{64}$/);

const check = z.strictObject({
  tool: z.strictObject({ name: z.literal("nrs"), version: z.string().max(50) }),
  standard: z.strictObject({
    schemas: z.array(z.strictObject({ id: z.string().max(200), sha256: Digest })).max(1000),
    codeLists: z.strictObject({ sha256: Digest }),
  }),
  valid: z.boolean(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      valid: z.boolean(),
      records: z.int().min(0),
      findings: z.array(
        z.strictObject({
          code: z.string().max(100),
          pointer: Pointer,
          severity: z.enum(["error", "warning", "info"]),
          line: z.int().min(1),
          column: z.int().min(1),
          what: Text,
          why: Text,
          do: Text,
        }),
      ),
    }),
  ),
});

const file = (name: string, title: string, schema: z.ZodType): GeneratedFile =>
  besideTheStandard(`packages/cli/schemas/${name}.schema.json`, `command.${name}`, schema, title);

/** The schemas of what the command prints for programs. */
export function cliSchemaFiles(): readonly GeneratedFile[] {
  return [
    file("check", "What nrs check prints", check),
    file("disclose", "What nrs disclose prints", disclosure),
    file("preview", "What nrs disclose --preview prints", preview),
  ];
}
