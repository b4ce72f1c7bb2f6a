import { codeListOf, codeLists, type FieldNode, type Refusal, type RefusalCode } from "@nrs-kit/domain";
import type { Json } from "./strict-json.js";

const holdings = new WeakMap<FieldNode, boolean>();

const holdsOpenList = (node: FieldNode): boolean => {
  const known = holdings.get(node);
  if (known !== undefined) return known;
  const holds =
    node.kind === "leaf"
      ? codeListOf(node.schema)?.open === true
      : node.kind === "list"
        ? holdsOpenList(node.element)
        : [...node.fields.values()].some(holdsOpenList);
  holdings.set(node, holds);
  return holds;
};

/**
 * Warnings about codes that an open list does not know: they are accepted, and reported.
 *
 * @param node - the tree of the schema
 * @param value - the document, already found to have its shape
 * @param pointer - where it stands
 */
export function openListWarnings(
  node: FieldNode,
  value: Json | undefined,
  pointer = "",
): readonly Refusal<RefusalCode>[] {
  if (value === undefined || !holdsOpenList(node)) return [];
  if (node.kind === "list" && Array.isArray(value)) {
    return value.flatMap((element, at) => openListWarnings(node.element, element, `${pointer}/${at}`));
  }
  if (node.kind === "object" && typeof value === "object") {
    // The shape was checked: this is an object with the members of its tree.
    const members = value as { readonly [name: string]: Json };
    return [...node.fields].flatMap(([name, field]) => openListWarnings(field, members[name], `${pointer}/${name}`));
  }
  const list = codeListOf(node.schema)?.name ?? "";
  const isKnown = codeLists[list]?.includes(String(value)) === true;
  return isKnown ? [] : [{ code: "code.not-in-open-list", pointer, severity: "warning", params: { list } }];
}
