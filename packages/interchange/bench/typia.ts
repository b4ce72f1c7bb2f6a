import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import transform from "typia/lib/transform";
import { publishedSchema } from "./payloads.js";
import type { Judge } from "./peers.js";

// Typia reads types, no schemas, and writes validators as a step of the TypeScript compiler. So the types are written from
// the published schema here, with tags for what types do not say, and compiled as a build would.

/** As much of JSON Schema as the schema of case files needs. */
interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** The tag that says what a keyword says. */
const TAGS: Readonly<Record<string, string>> = {
  minItems: "MinItems",
  maxItems: "MaxItems",
  minLength: "MinLength",
  maxLength: "MaxLength",
  pattern: "Pattern",
  minimum: "Minimum",
  maximum: "Maximum",
};

const UNDERSTOOD = new Set([
  ...Object.keys(TAGS),
  ...["type", "properties", "required", "additionalProperties", "items", "title", "description"],
  ...["$schema", "$id", "$comment", "$defs"],
]);

const nameOf = (ref: string): string => (ref.split("/").at(-1) ?? "").replace(/[^A-Za-z0-9]/g, "_");

/** A schema as a type. Throws on a keyword that the type would leave out: the peer would do less than it should. */
function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  for (const keyword of Object.keys(schema))
    if (!UNDERSTOOD.has(keyword)) throw new Error(`There is no type for the keyword ${keyword}.`);
  const tags = Object.entries(schema).flatMap(([keyword, value]) =>
    TAGS[keyword] === undefined ? [] : [`tags.${TAGS[keyword]}<${JSON.stringify(value)}>`],
  );
  return [plainType(schema), ...tags].join(" & ");
}

function plainType({ type, properties = {}, required = [], items = {} }: Schema): string {
  switch (type) {
    case "object": {
      const members = Object.entries(properties).map(
        ([key, value]) => `${JSON.stringify(key)}${required.includes(key) ? "" : "?"}: ${typeOf(value)}`,
      );
      return `{ ${members.join("; ")} }`;
    }
    case "array":
      return `Array<${typeOf(items)}>`;
    case "integer":
      return 'number & tags.Type<"int64">';
    case "string":
    case "boolean":
      return type;
    default:
      throw new Error(`There is no type for ${type}.`);
  }
}

/** What Typia writes for a published schema; members that the schema does not name are refused, as it says. */
export function typiaJudge(name: string): Judge {
  const { $defs = {}, ...root } = publishedSchema(name) as Schema & { readonly $defs?: Record<string, Schema> };
  const types = Object.entries({ ...$defs, Root: root }).map(([key, one]) => `type ${nameOf(key)} = ${typeOf(one)};`);
  const code = compiled(
    ['import typia, { tags } from "typia";', ...types, "export const judge = typia.createEquals<Root>();"].join("\n"),
  );
  const made: { exports: { judge?: Judge } } = { exports: {} };
  new Function("require", "module", "exports", code)(createRequire(import.meta.url), made, made.exports);
  if (made.exports.judge === undefined) throw new Error("Typia wrote no validator.");
  return made.exports.judge;
}

/** The source as a module of CommonJS, after the step of Typia. Throws on the first error of either. */
function compiled(source: string): string {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    types: [],
  };
  const file = fileURLToPath(new URL("typia-types.ts", import.meta.url));
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => path === file || disk.fileExists(path),
    getSourceFile: (path, target) =>
      path === file ? ts.createSourceFile(path, source, target, true) : disk.getSourceFile(path, target),
  };
  const program = ts.createProgram([file], options, host);
  const diagnostics: ts.Diagnostic[] = [...ts.getPreEmitDiagnostics(program)];
  let code = "";
  const addDiagnostic = (one: ts.Diagnostic): number => diagnostics.push(one);
  // Its types are those of CommonJS, whose default is one step further down.
  const step = transform as unknown as typeof transform.default;
  const before = [step(program, {}, { addDiagnostic })];
  program.emit(undefined, (_, text) => (code = text), undefined, false, { before });
  const [first] = diagnostics;
  if (first !== undefined) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, "\n"));
  return code;
}
