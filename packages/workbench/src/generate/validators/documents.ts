import type { GeneratedFile } from "../generated-file.js";
import type { DispatchBundle, ObjectBundle } from "./bundle.js";
import { guardSource } from "./guards.js";
import { type Library, libraryOf, sourceFile } from "./imports.js";
import type { Leaves } from "./leaves.js";
import { pascalCase } from "./names.js";
import { listPart, objectShapeSource } from "./shapes.js";

/** The name of a document in the program: that of its type, whatever its version. */
const nameOf = (path: string): string => pascalCase(path.split("/").at(-1) ?? "");

const camelCase = (name: string): string => `${name[0]?.toLowerCase()}${name.slice(1)}`;

const guardDoc = (path: string, name: string): string => `/**
 * Whether a JSON value is what the schema \`${path}\` says. It says no reason: \`${camelCase(name)}Findings\` does.
 *
 * @example
 * \`\`\`ts
 * is${name}({}); // => false
 * \`\`\`
 */`;

const findingsDoc = (path: string, name: string): string => `/**
 * What the schema \`${path}\` finds in a JSON value: one finding for each broken place, with code, pointer and keyword and
 * without the value; none when the value is valid.
 *
 * @example
 * \`\`\`ts
 * ${camelCase(name)}Findings([])[0].code; // => "value.wrong-type"
 * \`\`\`
 */`;

/** The two published files of a document: the answer yes or no, and the findings. */
export interface DocumentFiles {
  readonly guard: GeneratedFile;
  readonly findings: GeneratedFile;
  readonly libraries: readonly Library[];
}

/**
 * The validator of one kind of document.
 *
 * @param bundle - its published schema
 * @param leaves - the names of what members hold
 * @param libraries - the generated files with the shared types
 */
export function documentFiles(
  { path, root, conditions }: ObjectBundle,
  leaves: Leaves,
  libraries: readonly Library[],
): DocumentFiles {
  const name = nameOf(path);
  const conditional = conditions.length > 0;
  const shape = conditional ? `hasShapeOf${name}` : `is${name}`;
  const whole = `${guardDoc(path, name)}
    export function is${name}(value: unknown): boolean { return ${shape}(value) && meets(value, conditions); }`;
  const guard = conditional
    ? `/**
 * Whether a value has the members of such a document, whatever the conditions between them.
 *
 * @example
 * \`\`\`ts
 * ${shape}({}); // => false
 * \`\`\`
 */
       ${guardSource(shape, root, leaves)}\n\n${whole}`
    : `${guardDoc(path, name)}\n${guardSource(shape, root, leaves)}`;
  const guardFile = `generated/validate/${path}`;
  const guards = libraryOf(guardFile, guard);
  const findings = `/** The members of such a document. */
    ${objectShapeSource(`${camelCase(name)}Shape`, shape, root, leaves)}

    ${findingsDoc(path, name)}
    export function ${camelCase(name)}Findings(value: unknown): readonly ShapeFinding[] {
      return shapeFindings(${camelCase(name)}Shape, value${conditional ? ", conditions" : ""});
    }`;
  const findingsFile = `generated/findings/${path}`;
  return {
    guard: sourceFile(guardFile, guard, libraries),
    findings: sourceFile(findingsFile, findings, [guards, ...libraries]),
    libraries: [guards, libraryOf(findingsFile, findings)],
  };
}

const cases = (kinds: readonly string[], line: (name: string) => string): string =>
  kinds.map((kind) => `case ${JSON.stringify(kind)}: return ${line(nameOf(kind))};`).join("\n");

/**
 * The validator of any message: it looks at the type, and asks the validator of that type alone.
 *
 * @param bundle - the published schema
 * @param libraries - the generated files of the kinds
 */
export function dispatchFiles(
  { path, tag, kinds }: DispatchBundle,
  libraries: readonly Library[],
): readonly GeneratedFile[] {
  const name = nameOf(path);
  const guard = `${guardDoc(path, name)}
    export function is${name}(value: unknown): boolean {
      if (!isObject(value)) return false;
      switch (value.${tag}) {
        ${cases(kinds, (kind) => `is${kind}(value)`)}
        default: return false;
      }
    }`;
  const findings = `${findingsDoc(path, name)}
    export function ${camelCase(name)}Findings(value: unknown): readonly ShapeFinding[] {
      switch (isObject(value) ? value.${tag} : undefined) {
        ${cases(kinds, (kind) => `${camelCase(kind)}Findings(value)`)}
        default: return shapeFindings(kindShape, value);
      }
    }

    /** What is told of a value of no kind: that it is no object, or that its \`${tag}\` names no kind. */
    const kindShape: ObjectShape = {
      kind: "object",
      is: isNothing,
      open: true,
      members: () => [{ name: ${JSON.stringify(tag)}, required: true, shape: { kind: "codes", is: isNothing${listPart(kinds)} } }],
    };`;
  return [
    sourceFile(`generated/validate/${path}`, guard, libraries),
    sourceFile(`generated/findings/${path}`, findings, libraries),
  ];
}

/**
 * The source of the validators of all kinds of document, by the address of their schema.
 *
 * @param documents - the bundles with the address of each
 */
export function registrySource(documents: readonly { readonly id: string; readonly bundle: ObjectBundle }[]): string {
  const imports = documents.flatMap(({ bundle: { path, conditions } }, at) => {
    const name = nameOf(path);
    const guard = conditions.length > 0 ? `hasShapeOf${name}` : `is${name}`;
    return [
      `import { ${guard} as is${at} } from "../validate/${path}.js";`,
      `import { ${camelCase(name)}Shape as shape${at} } from "../findings/${path}.js";`,
    ];
  });
  const entries = documents.map(
    ({ id, bundle }, at) =>
      `[${JSON.stringify(id)}, { is: is${at}, shape: shape${at}, copy: copy${nameOf(bundle.path)} }],`,
  );
  return `${imports.join("\n")}

    /** The validator of each kind of document and version, by the address of its schema. */
    export const documentValidators: ReadonlyMap<string, DocumentValidator> = new Map([${entries.join("\n")}]);`;
}
