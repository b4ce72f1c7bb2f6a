import { type FieldNode, fieldTree } from "@nrs-kit/domain";
import { type MessageType, messageSchemas } from "./message.js";

const trees = new Map<MessageType, FieldNode>();

/** The fields of the body of a message as an annotated tree. */
export function bodyTree(type: MessageType): FieldNode {
  const known = trees.get(type);
  if (known !== undefined) return known;
  const tree = fieldTree(messageSchemas[type].shape.body);
  trees.set(type, tree);
  return tree;
}

/** The fields of the case file in the body of a message; undefined where a message holds none. */
export function caseFileTree(type: MessageType): FieldNode | undefined {
  const tree = bodyTree(type);
  return tree.kind === "object" ? tree.fields.get("caseFile") : undefined;
}
