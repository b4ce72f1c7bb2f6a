import { codeListOf, type FieldNode, type Language } from "@nrs-kit/domain";
import { fieldTitles } from "@nrs-kit/domain/field-titles";
import { codeListLabels } from "@nrs-kit/domain/labels";
import { accessWords } from "./access-words.js";

/** One line of an answer: what it is called, and what is written. */
export interface AccessLine {
  readonly label: string;
  readonly value: string;
}

const titles = new Map(
  codeListLabels.map(({ name, codes }) => [name, new Map(codes.map(({ code, title }) => [code, title]))] as const),
);

/**
 * The title of a code in a language; the code itself where its list does not know it.
 *
 * @param list - the name of the code list
 * @param code - the code
 * @param language - the language
 */
export const titleOf = (list: string, code: string, language: Language): string =>
  titles.get(list)?.get(code)?.[language] ?? code;

/**
 * The title of a field, or of a group of records, in a language.
 *
 * @param title - the English title of the annotation, or the name of the group
 * @param language - the language
 */
export const fieldTitle = (title: string, language: Language): string => fieldTitles[title]?.[language] ?? title;

/**
 * The lines that say a value in words, one for each leaf, under the titles of the fields that lead to it.
 *
 * @param node - the place in the tree of the model
 * @param value - the value, as it was disclosed
 * @param path - the titles that lead to it
 * @param language - the language
 */
export function linesOf(
  node: FieldNode,
  value: unknown,
  path: readonly string[],
  language: Language,
): readonly AccessLine[] {
  if (value === undefined) return [];
  if (node.kind === "list" && Array.isArray(value)) return listLines(node.element, value, path, language);
  if (node.kind === "object" && typeof value === "object" && value !== null) {
    // What was disclosed has the members of its tree.
    const members = value as Readonly<Record<string, unknown>>;
    return [...node.fields].flatMap(([name, field]) =>
      linesOf(field, members[name], [...path, fieldTitle(field.annotation.title ?? name, language)], language),
    );
  }
  return [{ label: path.join(" / "), value: wordsFor(node, value, language) }];
}

/** Codes and dates of a list stand on one line; what has members has lines of its own, numbered. */
function listLines(element: FieldNode, values: readonly unknown[], path: readonly string[], language: Language) {
  if (element.kind === "leaf") {
    const value = values.map((one) => wordsFor(element, one, language)).join(", ");
    return values.length === 0 ? [] : [{ label: path.join(" / "), value }];
  }
  return values.flatMap((one, at) => linesOf(element, one, numbered(path, at, values.length), language));
}

/** The titles that lead to one of several records: its number stands with the last of them, or alone. */
const numbered = (path: readonly string[], at: number, length: number): readonly string[] =>
  length === 1 ? path : [...path.slice(0, -1), `${path.at(-1) ?? ""} ${at + 1}`.trim()];

function wordsFor(node: FieldNode, value: unknown, language: Language): string {
  if (typeof value === "boolean") return value ? accessWords[language].yes : accessWords[language].no;
  const list = codeListOf(node.schema)?.name;
  return list === undefined ? String(value) : titleOf(list, String(value), language);
}
