import type { Json } from "@nrs-kit/domain";
import { type FieldNode, type Refusal, refusal } from "@nrs-kit/domain";
import { bodyTree } from "./body-tree.js";
import type { InterchangeRefusalCode } from "./generated/refusal-code.js";
import type { Message } from "./message.js";

/** The first place of each category that occurs in a value. */
const placesOf = (node: FieldNode, value: Json | undefined, pointer: string, found: Map<string, string>): void => {
  if (value === undefined) return;
  if (node.kind === "list" && Array.isArray(value)) {
    for (const [at, element] of value.entries()) placesOf(node.element, element, `${pointer}/${at}`, found);
    return;
  }
  if (node.kind === "object" && typeof value === "object") {
    // The shape was checked: this is an object with the members of its tree.
    const members = value as { readonly [name: string]: Json };
    for (const [name, field] of node.fields) placesOf(field, members[name], `${pointer}/${name}`, found);
    return;
  }
  const { category } = node.annotation;
  if (category != null && !found.has(category)) found.set(category, pointer);
};

/**
 * The rule of version 1.1 that a body holds data of no category but those that its envelope names as released. One
 * refusal for each category, at its first place.
 *
 * @param message - the message, which has its shape
 * @param body - the body as it stands in the document
 */
export function categoryRefusals(message: Message, body: Json): readonly Refusal<InterchangeRefusalCode>[] {
  const { categories, type } = message;
  if (categories === undefined) return [];
  const released: readonly string[] = categories;
  const found = new Map<string, string>();
  placesOf(bodyTree(type), body, "/body", found);
  return [...found]
    .filter(([category]) => !released.includes(category))
    .map(([category, pointer]) => refusal("message.category-not-released", pointer, { category }));
}
