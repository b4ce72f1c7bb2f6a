import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { root } from "./generate/generated-file.js";

const FOLDER = "packages/domain/codelists";
const LANGUAGES = ["en", "ro", "ru"] as const;
const STANDARD = [
  "code",
  "status",
  "since",
  "deprecated",
  ...LANGUAGES.map((language) => `title_${language}`),
  ...LANGUAGES.map((language) => `definition_${language}`),
  "review_ro",
  "review_ru",
  "source",
];

/** One row of a code list. */
export type CodeRow = Readonly<Record<string, string>>;

/** A code list as its CSV file says it. */
export interface CodeListSource {
  readonly name: string;
  readonly title: Readonly<Record<"en" | "ro" | "ru", string>>;
  readonly open: boolean;
  readonly version: string;
  readonly rows: readonly CodeRow[];
}

const rowsOf = (name: string): CodeRow[] =>
  parse(readFileSync(root(`${FOLDER}/${name}.csv`)), { columns: true, skip_empty_lines: true }) as CodeRow[];

/** Every code list, in the order of `lists.csv`. */
export function codeListSources(): readonly CodeListSource[] {
  return rowsOf("lists").map((row) => ({
    name: row.list ?? "",
    title: { en: row.title_en ?? "", ro: row.title_ro ?? "", ru: row.title_ru ?? "" },
    open: row.open === "true",
    version: row.version ?? "",
    rows: rowsOf(row.list ?? ""),
  }));
}

const CEDILLA = /[şţŞŢ]/u;
const LATIN_IN_CYRILLIC = /[А-яЁё][A-Za-z]|[A-Za-z][А-яЁё]/u;

const rowFaults = (list: string, row: CodeRow, properNames: boolean): string[] => {
  const at = `${list}.csv ${row.code}`;
  const missing = STANDARD.filter((column) => column !== "deprecated" && !row[column]);
  const faults = missing.map((column) => `${at}: ${column} is empty`);
  for (const kind of ["title", "definition"]) {
    const [en, ro, ru] = LANGUAGES.map((language) => row[`${kind}_${language}`] ?? "");
    if (CEDILLA.test(ro ?? "")) faults.push(`${at}: ${kind}_ro has a cedilla; write comma-below ș ț`);
    if (LATIN_IN_CYRILLIC.test(ru ?? "")) faults.push(`${at}: ${kind}_ru mixes Latin letters into a Cyrillic word`);
    const translated = properNames && kind === "title" ? [] : [ro, ru];
    if (translated.includes(en)) faults.push(`${at}: ${kind} is not translated`);
  }
  return faults;
};

/** What is wrong with the code lists: a missing text, an untranslated one, a letter of the wrong alphabet, a code twice. */
export function codeListFaults(): readonly string[] {
  const sources = codeListSources();
  const listed = new Set([...sources.map((source) => source.name), "lists"]);
  const files = readdirSync(root(FOLDER)).map((file) => file.replace(/\.csv$/, ""));
  const strays = files.filter((file) => !listed.has(file)).map((file) => `${file}.csv is not in lists.csv`);
  const inLists = sources.flatMap(({ name, title, rows }) => [
    ...Object.entries(title).flatMap(([language, text]) =>
      text ? [] : [`lists.csv ${name}: title_${language} is empty`],
    ),
    ...rows.flatMap((row) => rowFaults(name, row, PROPER_NAME_LISTS.has(name))),
    ...rows
      .filter((row, at) => rows.findIndex((other) => other.code === row.code) !== at)
      .map((row) => `${name}.csv: ${row.code} stands twice`),
  ]);
  return [...strays, ...inLists];
}

/** Lists whose titles are names that are the same in every language. */
const PROPER_NAME_LISTS = new Set([
  "online-platform",
  "anonymisation-model",
  "perpetrator-age-band",
  "age-band-ctdc",
  "age-band-mimosa",
  "age-band-nrs",
]);
