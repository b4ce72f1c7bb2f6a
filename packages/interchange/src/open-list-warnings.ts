import type { Json } from "@nrs-kit/domain";
import { codeListOf, codeLists, type FieldNode, type Refusal, type RefusalCode } from "@nrs-kit/domain";

/** Where codes of open lists can stand: what is left of the tree of a schema without everything else. */
type Places =
  | { readonly kind: "code"; readonly list: string; readonly known: ReadonlySet<unknown> }
  | { readonly kind: "list"; readonly element: Places }
  | { readonly kind: "object"; readonly fields: readonly (readonly [name: string, places: Places])[] };

const placesOf = (node: FieldNode): Places | undefined => {
  if (node.kind === "leaf") {
    const list = codeListOf(node.schema);
    return list?.open === true ? { kind: "code", list: list.name, known: new Set(codeLists[list.name]) } : undefined;
  }
  if (node.kind === "list") {
    const element = placesOf(node.element);
    return element && { kind: "list", element };
  }
  const fields = [...node.fields].flatMap(([name, field]) => {
    const places = placesOf(field);
    return places === undefined ? [] : [[name, places] as const];
  });
  return fields.length === 0 ? undefined : { kind: "object", fields };
};

const found = new WeakMap<FieldNode, { readonly places: Places | undefined }>();

const placesIn = (tree: FieldNode): Places | undefined => {
  const known = found.get(tree) ?? { places: placesOf(tree) };
  found.set(tree, known);
  return known.places;
};

type Warning = Refusal<RefusalCode>;

/** The shape was checked: every value is what its place says. Pointers are written only for what is warned about. */
const warn = (places: Places, value: unknown, pointer: () => string, warnings: Warning[]): void => {
  if (places.kind === "code") {
    if (places.known.has(value)) return;
    const params = { list: places.list };
    warnings.push({ code: "code.not-in-open-list", pointer: pointer(), severity: "warning", params });
  } else if (places.kind === "list") {
    const list = value as readonly unknown[];
    for (let at = 0; at < list.length; at += 1) warn(places.element, list[at], () => `${pointer()}/${at}`, warnings);
  } else {
    const members = value as Readonly<Record<string, unknown>>;
    for (const [name, inner] of places.fields) {
      const member = members[name];
      if (member !== undefined) warn(inner, member, () => `${pointer()}/${name}`, warnings);
    }
  }
};

/**
 * Warnings about codes that an open list does not know: they are accepted, and reported.
 *
 * @param tree - the tree of the schema
 * @param value - the document, already found to have its shape
 */
export function openListWarnings(tree: FieldNode, value: Json): readonly Warning[] {
  const places = placesIn(tree);
  const warnings: Warning[] = [];
  if (places !== undefined) warn(places, value, () => "", warnings);
  return warnings;
}
