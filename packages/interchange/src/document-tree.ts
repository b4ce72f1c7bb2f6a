import { type FieldNode, fieldTree } from "@nrs-kit/domain";
import { documentSchemas } from "./document.js";

const trees = new Map<string, FieldNode>();

/** The tree of the fields of a kind of document, by the address of its schema; made when it is first asked for. */
export function documentTree(schema: string): FieldNode | undefined {
  const known = trees.get(schema);
  const entry = documentSchemas.get(schema);
  if (known !== undefined || entry === undefined) return known;
  const tree = fieldTree(entry.schema);
  trees.set(schema, tree);
  return tree;
}
