import { codeLists } from "@nrs-kit/domain";
import type { Leaf, Leaves } from "./leaves.js";
import type { ObjectSchemaShape, SchemaMember, SchemaShape } from "./shape-of-schema.js";

const listNames = new Map(Object.entries(codeLists).map(([name, codes]) => [codes.join(" "), name]));

/** The part of a shape that names the code list of its codes, if they are one. */
export const listPart = (codes: readonly string[]): string => {
  const list = listNames.get(codes.join(" "));
  return list === undefined ? "" : `, list: ${JSON.stringify(list)}`;
};

/**
 * The source of what a search for findings knows of a leaf.
 *
 * @param name - the name of the leaf
 * @param leaf - the leaf
 */
export function leafShapeSource(name: string, leaf: Leaf): string {
  const head = `export const ${name}: ${leaf.kind === "text" ? "TextShape" : "CodesShape"} = { kind: "${leaf.kind}", is: is${name}`;
  if (leaf.kind === "text") return `${head}, min: ${leaf.min}, max: ${leaf.max} };`;
  return `${head}${listPart(leaf.codes)} };`;
}

/** A member of this name with one fixed value is the type of a message. */
export const constantCode = (name: string): string =>
  name === "type" ? "message.type-does-not-fit-schema" : "value.not-allowed";

const shapeSource = (shape: SchemaShape, leaves: Leaves, name = ""): string => {
  switch (shape.kind) {
    case "constant":
      return `{ kind: "constant", value: ${JSON.stringify(shape.value)}, code: "${constantCode(name)}" }`;
    case "integer":
      return `{ kind: "integer", min: ${shape.min}, max: ${shape.max} }`;
    case "boolean":
    case "anything":
      return `{ kind: "${shape.kind}" }`;
    case "list":
      return `{ kind: "list", min: ${shape.min}, max: ${shape.max}, element: ${shapeSource(shape.element, leaves)} }`;
    case "map":
      return `{ kind: "map", names: ${shapeSource(shape.names, leaves)}, values: ${shapeSource(shape.values, leaves)}, known: listNames }`;
    default:
      return leaves.nameOf(shape);
  }
};

const memberSource = ({ name, required, shape }: SchemaMember, leaves: Leaves): string =>
  `{ name: ${JSON.stringify(name)}, required: ${required}, shape: ${shapeSource(shape, leaves, name)} }`;

/**
 * The source of what a search for findings knows of an object.
 *
 * @param name - the name of the shape
 * @param guard - the name of the function that judges the object
 * @param shape - its members
 * @param leaves - the names of the shapes of what the members hold
 */
export const objectShapeSource = (
  name: string,
  guard: string,
  { members }: ObjectSchemaShape,
  leaves: Leaves,
): string => `export const ${name}: ObjectShape = {
    kind: "object",
    is: ${guard},
    members: () => [${members.map((member) => memberSource(member, leaves)).join(",\n")}],
  };`;

/** The source of the names that a finding may repeat although they stand in a map: those of the code lists. */
export const listNamesSource = (): string =>
  `export const listNames: ReadonlySet<unknown> = /* @__PURE__ */ codesIn(${JSON.stringify(Object.keys(codeLists).join(" "))});`;
