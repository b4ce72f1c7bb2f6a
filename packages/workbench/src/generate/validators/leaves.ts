import type { ObjectBundle } from "./bundle.js";
import { pascalCase } from "./names.js";
import type { SchemaShape } from "./shape-of-schema.js";

/** A text or a code list: what a validator asks by one named function. */
export type Leaf = Extract<SchemaShape, { readonly kind: "text" | "codes" }>;

/** The functions of all leaves, by their name; leaves that mean the same share one. */
export interface Leaves {
  readonly all: ReadonlyMap<string, Leaf>;
  /** The name of what judges a leaf, or of what a reference leads to. */
  readonly nameOf: (shape: SchemaShape) => string;
}

const isLeaf = (shape: SchemaShape): shape is Leaf => shape.kind === "text" || shape.kind === "codes";

const keyOf = (leaf: Leaf): string => JSON.stringify(leaf);

/** The leaves inside a shape, each with the way to it. */
const leavesIn = (shape: SchemaShape, name: string): readonly (readonly [name: string, leaf: Leaf])[] => {
  if (isLeaf(shape)) return [[name, shape]];
  if (shape.kind === "list") return leavesIn(shape.element, name);
  if (shape.kind === "map")
    return [...leavesIn(shape.names, `${name} name`), ...leavesIn(shape.values, `${name} value`)];
  return shape.kind === "object"
    ? shape.members.flatMap((member) => leavesIn(member.shape, `${name} ${member.name}`))
    : [];
};

const OPEN_CODE = "^[a-z0-9]+(?:[.-][a-z0-9]+)*$(?!\\n)";

/** Every open list accepts the same texts, so their leaf has a name of its own. */
const openCode = (definitions: ReadonlyMap<string, SchemaShape>) =>
  [...definitions.values()]
    .filter((shape): shape is Leaf => shape.kind === "text" && shape.pattern === OPEN_CODE)
    .map((leaf) => ["open-code", leaf] as const);

/**
 * Gives each leaf a name: that of its definition, or that of the first member that holds it.
 *
 * @param definitions - the shared definitions
 * @param bundles - the files
 */
export function leavesOf(definitions: ReadonlyMap<string, SchemaShape>, bundles: readonly ObjectBundle[]): Leaves {
  const names = new Map<string, string>();
  const all = new Map<string, Leaf>();
  const found = [
    ...openCode(definitions),
    ...[...definitions].filter(([, shape]) => isLeaf(shape)).flatMap(([name, shape]) => leavesIn(shape, name)),
    ...[...definitions].flatMap(([name, shape]) => leavesIn(shape, name)),
    ...bundles.flatMap(({ path, root }) => leavesIn(root, path === "case-file" ? "case-file" : "message")),
  ];
  for (const [name, leaf] of found) {
    if (names.has(keyOf(leaf))) continue;
    if (all.has(pascalCase(name))) throw new Error(`${pascalCase(name)} names two leaves`);
    names.set(keyOf(leaf), pascalCase(name));
    all.set(pascalCase(name), leaf);
  }
  const nameOf = (shape: SchemaShape): string => {
    const target = shape.kind === "reference" ? definitions.get(shape.name) : shape;
    if (target !== undefined && isLeaf(target)) return names.get(keyOf(target)) ?? "";
    if (shape.kind === "reference") return pascalCase(shape.name);
    throw new Error(`no function judges ${shape.kind} by itself`);
  };
  return { all, nameOf };
}
