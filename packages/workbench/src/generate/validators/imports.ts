import { posix } from "node:path";
import { BANNER, type GeneratedFile } from "../generated-file.js";
import { textForms } from "./text-form-names.js";

const SOURCE = "packages/interchange/src/";

/** A file of the package and the names that it exports. */
export interface Library {
  readonly file: string;
  readonly names: ReadonlySet<string>;
}

/** The hand-written files on which the generated ones rest. */
const handWritten: readonly Library[] = [
  {
    file: "validate/values",
    names: new Set([
      "isObject",
      "isNoLongerThan",
      "isInteger",
      "isList",
      "isMap",
      "isAnything",
      "isNothing",
      "codesIn",
    ]),
  },
  { file: "validate/text-forms", names: new Set(textForms.values()) },
  { file: "validate/copies", names: new Set(["copyEach", "copyList", "copyMap", "copyValues", "sensitive"]) },
  { file: "validate/conditions", names: new Set(["meets"]) },
  { file: "read/tape", names: new Set(["NO_NAME"]) },
  { file: "compact/guards-in", names: new Set(["compactGuard"]) },
  { file: "compact/compact-findings", names: new Set(["compactFindings"]) },
  { file: "validate/shape-findings", names: new Set(["shapeFindings"]) },
];

/** The names that a source exports. */
export const libraryOf = (file: string, source: string): Library => ({
  file,
  names: new Set([...source.matchAll(/^\s*export (?:const|function) (\w+)/gm)].map(([, name = ""]) => name)),
});

const TYPES: readonly (readonly [names: readonly string[], file: string])[] = [
  [["Members"], "validate/copies"],
  [["CodesShape", "ObjectShape", "ShapeFinding", "TextShape"], "validate/shape"],
  [["Condition"], "validate/conditions"],
  [["Tape"], "read/tape"],
  [["DocumentValidator"], "validate/document-validator"],
];

/** The names in a source, without those inside texts. */
const namesIn = (source: string): ReadonlySet<string> => {
  const code = source.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').replaceAll(/\/\*\*.*?\*\//gs, "");
  return new Set([...code.matchAll(/\b[A-Za-z_]\w*\b/g)].map(([name]) => name));
};

/**
 * A generated file of the package, with an import for each name that it uses and does not declare.
 *
 * @param file - its path below the sources of the package, without its ending
 * @param source - its content without imports
 * @param libraries - other generated files
 */
export function sourceFile(file: string, source: string, libraries: readonly Library[]): GeneratedFile {
  const place = (from: string): string => posix.relative(posix.dirname(file), `${from}.js`).replace(/^(?!\.)/, "./");
  const own = libraryOf(file, source).names;
  const used = [...namesIn(source)].filter((name) => !own.has(name)).sort();
  const line = (keyword: string, names: readonly string[], from: string): readonly string[] =>
    names.length === 0 ? [] : [`${keyword} { ${names.join(", ")} } from "${place(from)}";`];
  const imports = [
    ...TYPES.flatMap(([names, from]) =>
      line(
        "import type",
        names.filter((name) => used.includes(name)),
        from,
      ),
    ),
    ...[...handWritten, ...libraries].flatMap(({ file: from, names }) =>
      line(
        "import",
        used.filter((name) => names.has(name)),
        from,
      ),
    ),
  ];
  return { path: `${SOURCE}${file}.ts`, content: `${BANNER}\n${imports.join("\n")}\n\n${source}\n` };
}
