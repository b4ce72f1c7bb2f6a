import type { CategoryPreview, DisclosurePreview, Explained } from "@nrs-kit/consent";
import type { Language } from "@nrs-kit/domain";
import { codeListLabels } from "@nrs-kit/domain/labels";
import { textOf } from "./catalogue.js";
import { explainedJson } from "./explained.js";
import { words } from "./words.js";

/**
 * The places of a list of reasons, under the sentence that explains them.
 *
 * @param reasons - the reasons, each with its place
 * @param lang - the language of the sentences
 */
export function grouped(reasons: readonly Explained[], lang: Language): string {
  const codes = [...new Set(reasons.map(({ code }) => code))];
  const groups = codes.map((code) => {
    const places = reasons.filter((one) => one.code === code).map(({ pointer }) => `    ${pointer}`);
    return `  ${code}: ${textOf(code, lang).what}\n${places.join("\n")}`;
  });
  return groups.join("\n");
}

/**
 * A preview as JSON: places, reasons and rules by category, and no value of the case.
 *
 * @param preview - the preview
 * @param lang - the language of the explanations
 */
export function previewJson({ categories }: DisclosurePreview, lang: Language): string {
  const explained = categories.map(({ reduced, withheld, ...category }) => ({
    ...category,
    reduced: reduced.map((one) => explainedJson(one, lang)),
    withheld: withheld.map((one) => explainedJson(one, lang)),
  }));
  return `${JSON.stringify({ categories: explained }, null, 2)}\n`;
}

/**
 * A preview for people.
 *
 * @param preview - the preview
 * @param lang - the language
 */
export const previewText = ({ categories }: DisclosurePreview, lang: Language): string =>
  `${categories.map((category) => section(category, lang)).join("\n\n")}\n`;

const section = (preview: CategoryPreview, lang: Language): string => {
  const { sent, reduced, withheld } = preview;
  const word = words[lang];
  const parts = [
    sent.length > 0 ? `  ${word.sent}\n${sent.map((pointer) => `    ${pointer}`).join("\n")}` : "",
    reduced.length > 0 ? grouped(reduced, lang) : "",
    withheld.length > 0 ? grouped(withheld, lang) : "",
  ].filter((part) => part !== "");
  return [headOf(preview, lang), ...parts].join("\n");
};

const headOf = ({ category, level, rule }: CategoryPreview, lang: Language): string => {
  if (category === undefined || level === undefined) return words[lang].ofNoCategory;
  return `${titleOf(category, lang)}: ${words[lang].level[level]} (${rule})`;
};

const titleOf = (category: string, lang: Language): string =>
  codeListLabels.find(({ name }) => name === "data-category")?.codes.find(({ code }) => code === category)?.title[
    lang
  ] ?? category;
