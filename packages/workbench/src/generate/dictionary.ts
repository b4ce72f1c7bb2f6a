import { CaseFile, codeListOf, type FieldNode, fieldTree, type ObjectNode, Referral } from "@nrs-kit/domain";
import { type GeneratedFile, json } from "./generated-file.js";

/** What the dictionary says of one field: what is declared about it, and what it holds. */
interface DictionaryField {
  readonly title?: string;
  readonly description?: string;
  readonly class?: string;
  readonly category?: string | null;
  readonly reduced?: string;
  readonly neverExchanged?: true;
  readonly since: string;
  readonly required: boolean;
  readonly list?: true;
  readonly freeText?: true;
  /** The name of the entity or datatype that it holds, or that its list is of. */
  readonly holds?: string;
  readonly codeList?: string;
}

interface DictionaryObject {
  /** Whether its fields carry classes and categories of their own; those of a datatype inherit them. */
  readonly isEntity: boolean;
  readonly fields: Readonly<Record<string, DictionaryField>>;
}

const innermost = (node: FieldNode): FieldNode => (node.kind === "list" ? innermost(node.element) : node);

const nameOf = (node: FieldNode): string | undefined => (node.kind === "object" ? node.name : undefined);

/** A member of a datatype declares a title and a description only; what it inherits is not repeated. */
const declared = ({ annotation }: FieldNode, isEntity: boolean) => {
  const { title, description, class: fieldClass, category, reduced, neverExchanged } = annotation;
  const own = isEntity ? { class: fieldClass, category, reduced, neverExchanged } : {};
  return { title, description, ...own };
};

const fieldOf = (node: FieldNode, isEntity: boolean): DictionaryField => {
  const inner = innermost(node);
  const holds = nameOf(inner);
  const list = codeListOf(inner.schema)?.name;
  // What is undefined does not stand in JSON.
  return JSON.parse(
    JSON.stringify({
      ...declared(node, isEntity),
      since: node.annotation.since ?? "1.0",
      required: node.required,
      list: node.kind === "list" ? true : undefined,
      freeText: inner.kind === "leaf" && inner.freeText ? true : undefined,
      holds,
      codeList: list,
    }),
  ) as DictionaryField;
};

const objectOf = ({ isEntity, fields }: ObjectNode): DictionaryObject => ({
  isEntity,
  fields: Object.fromEntries([...fields].map(([name, field]) => [name, fieldOf(field, isEntity)])),
});

const gather = (node: FieldNode, found: Map<string, DictionaryObject>): void => {
  const inner = innermost(node);
  if (inner.kind !== "object") return;
  if (inner.name !== undefined) {
    if (found.has(inner.name)) return;
    found.set(inner.name, objectOf(inner));
  }
  for (const field of inner.fields.values()) gather(field, found);
};

/**
 * The data dictionary for programs in any language: every entity and datatype of a case file with what is declared about
 * its fields. The schemas say what a document may look like; this says what it means and how it must be handled.
 */
export function dictionaryFile(): GeneratedFile {
  const found = new Map<string, DictionaryObject>();
  for (const schema of [CaseFile, Referral]) gather(fieldTree(schema), found);
  const objects = Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { path: "packages/domain/dictionary.json", content: json({ root: "CaseFile", objects }) };
}
