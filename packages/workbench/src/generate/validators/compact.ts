import { codeLists } from "@nrs-kit/domain";
import type { GeneratedFile } from "../generated-file.js";
import type { ObjectBundle } from "./bundle.js";
import { sourceFile } from "./imports.js";
import { pascalCase } from "./names.js";
import type { SchemaMember, SchemaShape } from "./shape-of-schema.js";
import { constantCode } from "./shapes.js";

const listNames = new Map(Object.entries(codeLists).map(([name, codes]) => [`=${codes.join(" ")}`, name]));

const targetOf = (shape: SchemaShape, definitions: ObjectBundle["definitions"]): SchemaShape => {
  const target = shape.kind === "reference" ? definitions.get(shape.name) : shape;
  if (target === undefined) throw new Error("a reference to something that is not defined");
  return target;
};

/** The leaves inside a shape, in the order in which they are met. */
const leavesIn = (shape: SchemaShape, definitions: ObjectBundle["definitions"]): readonly SchemaShape[] => {
  const own = targetOf(shape, definitions);
  if (own.kind === "list") return leavesIn(own.element, definitions);
  return own.kind === "object" ? own.members.flatMap((member) => leavesIn(member.shape, definitions)) : [own];
};

/** The lines of a notation, see `compact/notation.ts` of the package; what means the same stands there once. */
const linesOf = ({ path, root, definitions, conditions }: ObjectBundle): readonly string[] => {
  if (conditions.length > 0) throw new Error(`${path}: a condition has no compact notation`);
  const lines: string[] = [];
  const referenceTo = (shape: SchemaShape): string => {
    const line = lineOf(targetOf(shape, definitions));
    if (line.includes("\n")) throw new Error(`${path}: a line break has no compact notation`);
    const known = lines.indexOf(line);
    return (known === -1 ? lines.push(line) - 1 : known).toString(36);
  };
  const lineOf = (shape: SchemaShape): string => {
    switch (shape.kind) {
      case "text":
        return `~${shape.min} ${shape.max} ${shape.pattern ?? ""}`;
      case "codes":
        if (shape.codes.some((code) => code.includes(" "))) throw new Error(`${path}: a code with a blank`);
        return `=${shape.codes.join(" ")}`;
      case "constant":
        return `'${shape.value}`;
      case "integer":
        return `#${shape.min} ${shape.max}`;
      case "boolean":
        return "?";
      case "list":
        return `*${shape.min} ${shape.max} ${referenceTo(shape.element)}`;
      case "object":
        return `{${shape.members.map((one) => `${nameOf(one)} ${referenceTo(one.shape)}`).join(" ")}`;
      default:
        throw new Error(`${path}: ${shape.kind} has no compact notation`);
    }
  };
  // What is referred to most often gets the shortest references: all but codes are few. Codes stand side by side.
  const leaves = leavesIn(root, definitions);
  for (const leaf of leaves) if (leaf.kind !== "codes") referenceTo(leaf);
  for (const leaf of leaves) if (leaf.kind === "codes") referenceTo(leaf);
  referenceTo(root);
  return lines;
};

const nameOf = ({ name, required, shape }: SchemaMember): string => {
  const isPlain = shape.kind !== "constant" || constantCode(name) === "value.not-allowed";
  if (!isPlain || !/^\w+$/.test(name)) throw new Error(`${name} has no compact notation`);
  return required ? `${name}!` : name;
};

/**
 * The compact validator of one kind of document: a text that says what its schema says, and the functions that read it.
 *
 * @param bundle - its published schema
 */
export function compactFile(bundle: ObjectBundle): GeneratedFile {
  const name = pascalCase(bundle.path);
  const findings = `${name.charAt(0).toLowerCase()}${name.slice(1)}Findings`;
  const lines = linesOf(bundle);
  const lists = lines
    .map((line) => listNames.get(line) ?? "")
    .join(" ")
    .trimEnd();
  const source = `const notation = ${JSON.stringify(lines.join("\n"))};

    const lists = ${JSON.stringify(lists)};

    const guard = /* @__PURE__ */ compactGuard(notation);
    const findings = /* @__PURE__ */ compactFindings(notation, lists);

    /**
     * Whether a JSON value is what the schema \`${bundle.path}\` says, in few bytes: \`validate/${bundle.path}\` is larger and answers sooner.
     *
     * @example
     * \`\`\`ts
     * is${name}({}); // => false
     * \`\`\`
     */
    export function is${name}(value: unknown): boolean {
      return guard(value);
    }

    /**
     * What the schema \`${bundle.path}\` finds in a JSON value, as \`findings/${bundle.path}\` does and in fewer bytes.
     *
     * @example
     * \`\`\`ts
     * ${findings}([])[0].code; // => "value.wrong-type"
     * \`\`\`
     */
    export function ${findings}(value: unknown): readonly ShapeFinding[] {
      return findings(value);
    }`;
  return sourceFile(`generated/compact/${bundle.path}`, source, []);
}
