import type { FieldNode } from "@nrs-kit/domain";
import { fieldTree } from "@nrs-kit/domain";
import { messageSchemas } from "@nrs-kit/interchange";
import { type GeneratedFile, json } from "./generated-file.js";

/** The category of a leaf; the members of an object, or the elements of a list under `*`, as far as they have leaves of a category. */
type Categories = string | { readonly [name: string]: Categories };

const categoriesOf = (node: FieldNode): Categories | undefined => {
  if (node.kind === "leaf") return node.annotation.category ?? undefined;
  const inner = node.kind === "list" ? [["*", node.element] as const] : [...node.fields];
  const known = inner.flatMap(([name, one]): [string, Categories][] => {
    const categories = categoriesOf(one);
    return categories === undefined ? [] : [[name, categories]];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known);
};

/**
 * The data categories of the bodies of all messages, for programs in any language: without them nobody could tell from the published
 * files alone whether a body holds data of a category that was not released.
 */
export function categoriesFile(): GeneratedFile {
  const bodies = Object.entries(messageSchemas).flatMap(([type, schema]): [string, Categories][] => {
    const categories = categoriesOf(fieldTree(schema.shape.body));
    return categories === undefined ? [] : [[type, categories]];
  });
  return { path: "packages/interchange/categories.json", content: json(Object.fromEntries(bodies)) };
}
