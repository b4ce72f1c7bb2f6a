import { createRequire } from "node:module";
import { validator as schemasafe } from "@exodus/schemasafe";
import { CaseFile } from "@nrs-kit/domain";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { Compile } from "typebox/schema";
import * as z from "zod";
import { publishedSchema } from "./payloads.js";
import { typiaJudge } from "./typia.js";

/** Says yes or no to a value. */
export type Judge = (value: unknown) => boolean;

/** The validator that Ajv writes as source ahead of time, for a published schema. */
export function ajvStandalone(name: string, allErrors = false): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors, code: { source: true, lines: false } });
  const write = standaloneCode as unknown as { default: typeof standaloneCode.default };
  const code = write.default(ajv, ajv.compile(publishedSchema(name)));
  const made: { exports: ValidateFunction } = { exports: (() => false) as unknown as ValidateFunction };
  // What a build would have written to a file.
  new Function("require", "module", "exports", code)(createRequire(import.meta.url), made, made.exports);
  return made.exports;
}

/** The validators that a case file is judged by in the comparison, by the name of their library. */
export function caseFilePeers(): ReadonlyMap<string, Judge> {
  const schema = publishedSchema("case-file");
  const typebox = Compile(schema);
  const compiled = z.compile(CaseFile);
  const safe = schemasafe(schema as Parameters<typeof schemasafe>[0], { mode: "spec" });
  return new Map<string, Judge>([
    ["Ajv 8 standalone", ajvStandalone("case-file")],
    ["schemasafe", (value) => safe(value as Parameters<typeof safe>[0])],
    ["TypeBox 1", (value) => typebox.Check(value)],
    ["typia 12", typiaJudge("case-file")],
    ["z.compile", (value) => compiled.safeParse(value).success],
  ]);
}
