import { styleText } from "node:util";
import type { Language, RefusalText, Severity } from "@nrs-kit/domain";
import { textOf } from "./catalogue.js";
import { words } from "./words.js";

/** A refusal to be shown, with where it stands in a file when that is known. */
export interface Shown {
  readonly code: string;
  readonly pointer: string;
  readonly severity?: Severity;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A refusal as the machine-readable reports give it. */
export type ExplainedJson<One extends Shown> = Omit<One, "params"> & RefusalText;

/**
 * Adds the explanation to a refusal.
 *
 * @param one - the refusal
 * @param language - the language of the explanation
 */
export function explainedJson<One extends Shown>(one: One, language: Language): ExplainedJson<One> {
  const { params: _, ...rest } = one;
  return { ...rest, ...textOf(one.code, language) };
}

/**
 * A refusal as a paragraph: code, file and place, then What, Why and Do.
 *
 * @param one - the refusal
 * @param place - the file, with line and column where known
 * @param language - the language of the explanation
 * @param colour - whether to use colour
 */
export function paragraph(one: Shown, place: string, language: Language, colour: boolean): string {
  const { what, why, do: act } = textOf(one.code, language);
  const word = words[language];
  const width = Math.max(word.what.length, word.why.length, word.do.length) + 1;
  const code = colour ? styleText(one.severity === "warning" ? "yellow" : "red", one.code) : one.code;
  const head = [code, place, one.pointer].filter((part) => part !== "").join("  ");
  const lines = [
    [word.what, what],
    [word.why, why],
    [word.do, act],
  ].map(([label = "", text = ""]) => `  ${label.padEnd(width)}${text}`);
  return `${head}\n${lines.join("\n")}\n`;
}
