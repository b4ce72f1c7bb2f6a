import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { root } from "../../bin/shared.mjs";
import { type Verdict, verdict } from "./stage.js";

const FOLDER = "docs/standard";
const TABLE = "packages/conformance/sentences.csv";
const REQUIREMENTS = "packages/conformance/vectors/documents/requirements.json";
const DEMANDS = /\b(?:MUST|SHOULD)\b/;

/** A row of the table: a sentence of the standard, and what shows that it is kept. */
export interface SentenceRow {
  readonly page: string;
  readonly sentence: string;
  /** `cases` of the suite, a `test` of this repository, or `people`, where no program can tell. */
  readonly shown_by: string;
  /** Ids of requirements, the path of a test, or who sees to it. */
  readonly where: string;
}

/** What the standard says in one place: a page and the sentence, with single blanks. */
export type Sentence = Pick<SentenceRow, "page" | "sentence">;

/**
 * The sentences of a page that demand something (RFC 2119: MUST, MUST NOT, SHOULD, SHOULD NOT).
 *
 * @param page - the name of the page
 * @param markdown - its text
 */
export function demandsOf(page: string, markdown: string): readonly Sentence[] {
  const prose = markdown.replaceAll(/```[\s\S]*?```/g, "").replaceAll(/^\|.*$/gm, "");
  const blocks = prose.split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/);
  return blocks.flatMap((block) =>
    block
      .replaceAll(/\s+/g, " ")
      .replace(/^\s*(?:[-*]|\d+\.)\s+/, "")
      .trim()
      .split(/(?<=[.!?])\s+(?=[A-Z`*])/)
      // A word in code is spoken about, and demands nothing.
      .filter((sentence) => DEMANDS.test(sentence.replaceAll(/`[^`]*`/g, "")))
      .map((sentence) => ({ page, sentence })),
  );
}

const keyOf = ({ page, sentence }: Sentence): string => `${page}: ${sentence}`;

const placeFaults = (row: SentenceRow, requirements: ReadonlySet<string>, isFile: (path: string) => boolean) => {
  if (row.where.trim() === "") return [`${keyOf(row)} has nothing in the column where`];
  if (row.shown_by === "people") return [];
  if (row.shown_by === "test") return isFile(row.where) ? [] : [`${row.where} is no file`];
  if (row.shown_by !== "cases") return [`${keyOf(row)} is shown by ${row.shown_by}; it takes cases, test or people`];
  return row.where.split(" ").flatMap((id) => (requirements.has(id) ? [] : [`${id} is no requirement of the suite`]));
};

/**
 * What is wrong between the standard and the table of its sentences: both name the same, every row leads somewhere, and no
 * requirement of the suite is without a sentence.
 */
export function sentenceFaultsOf(
  sentences: readonly Sentence[],
  rows: readonly SentenceRow[],
  requirements: ReadonlySet<string>,
  isFile: (path: string) => boolean,
): readonly string[] {
  const [said, listed] = [new Set(sentences.map(keyOf)), new Set(rows.map(keyOf))];
  const cited = new Set(rows.filter((row) => row.shown_by === "cases").flatMap(({ where }) => where.split(" ")));
  return [
    ...[...said].filter((one) => !listed.has(one)).map((one) => `not in the table: ${one}`),
    ...[...listed].filter((one) => !said.has(one)).map((one) => `not in the standard: ${one}`),
    ...rows.flatMap((row) => placeFaults(row, requirements, isFile)),
    ...[...requirements].filter((id) => !cited.has(id)).map((id) => `no sentence of the standard leads to ${id}`),
  ];
}

/** Compares the sentences of the standard with their table. */
export function sentenceVerdict(): Verdict {
  const pages = readdirSync(root(FOLDER)).filter((name) => name.endsWith(".md"));
  const sentences = pages.flatMap((page) => demandsOf(page, readFileSync(root(`${FOLDER}/${page}`), "utf8")));
  const rows = parse(readFileSync(root(TABLE)), { columns: true }) as SentenceRow[];
  const requirements = new Set(Object.keys(JSON.parse(readFileSync(root(REQUIREMENTS), "utf8")) as object));
  const faults = sentenceFaultsOf(sentences, rows, requirements, (path) => existsSync(root(path)));
  return verdict(faults, `${rows.length} sentences`);
}
