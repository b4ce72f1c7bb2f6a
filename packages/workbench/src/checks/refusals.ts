import { readFileSync } from "node:fs";
import ts from "typescript";
import { root } from "../../bin/shared.mjs";
import { codeListSources } from "../code-list-source.js";
import { packagesWithRefusals, refusalRows } from "../generate/refusals.js";
import { isHandWritten, repositoryFiles } from "./repository-files.js";
import { type Verdict, verdict } from "./stage.js";

type Row = Readonly<Record<string, string>>;

const LANGUAGES = ["en", "ro", "ru"] as const;
const PARTS = ["what", "why", "do"] as const;
const TEXTS = PARTS.flatMap((part) => LANGUAGES.map((language) => `${part}_${language}`));
const COLUMNS = ["code", "severity", "error_code", "since", ...TEXTS, "review_ro", "review_ru", "source"];
const CODE = /^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;
const CEDILLA = /[şţŞŢ]/u;
const LATIN_IN_CYRILLIC = /[А-яЁё][A-Za-z]|[A-Za-z][А-яЁё]/u;

const textFaults = (at: string, row: Row): string[] => {
  const faults = [];
  for (const part of PARTS) {
    const [en, ro, ru] = LANGUAGES.map((language) => row[`${part}_${language}`] ?? "");
    if (CEDILLA.test(ro ?? "")) faults.push(`${at}: ${part}_ro has a cedilla; write comma-below ș ț`);
    if (LATIN_IN_CYRILLIC.test(ru ?? "")) faults.push(`${at}: ${part}_ru mixes Latin letters into a Cyrillic word`);
    if (en && (en === ro || en === ru)) faults.push(`${at}: ${part} is not translated`);
  }
  return faults;
};

const rowFaults = (name: string, row: Row, errorCodes: ReadonlySet<string>): string[] => {
  const at = `packages/${name}/refusals.csv ${row.code}`;
  const empty = COLUMNS.filter((column) => !row[column]?.trim()).map((column) => `${at}: ${column} is empty`);
  const faults = [...empty, ...textFaults(at, row)];
  if (!CODE.test(row.code ?? "")) faults.push(`${at}: a code has the form noun.fault, in small letters and hyphens`);
  if (row.error_code && !errorCodes.has(row.error_code)) {
    faults.push(`${at}: error_code ${row.error_code} is not in packages/domain/codelists/error-code.csv`);
  }
  return faults;
};

const literalsOf = (file: string): readonly string[] => {
  const source = ts.createSourceFile(file, readFileSync(root(file), "utf8"), ts.ScriptTarget.ES2022);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
};

/** A string of the source that has the form of a code and the noun of a known one, but has no row anywhere. */
const strayCodes = (file: string, known: ReadonlySet<string>, nouns: ReadonlySet<string>): string[] => {
  const codes = literalsOf(file).filter((text) => CODE.test(text) && nouns.has(text.split(".")[0] ?? ""));
  const strays = new Set(codes.filter((code) => !known.has(code)));
  return [...strays].map((code) => `${file}: "${code}" looks like a refusal code and has no row in refusals.csv`);
};

const eventsAndMessages = (): readonly string[] => {
  const lists = codeListSources().filter(({ name }) => ["message-type", "act"].includes(name));
  const messages = lists.flatMap(({ rows }) => rows.map(({ code = "" }) => code));
  const events = repositoryFiles()
    .filter((file) => /^packages\/referral\/src\/(charts\/.*-events|event-names|.*events?)\.ts$/.test(file))
    .flatMap((file) => literalsOf(file));
  return [...messages, ...events];
};

/**
 * A refusal is worth as much as its explanation. Without this check a code could be returned that `nrs explain` does not
 * know, or one whose advice a Romanian- or Russian-speaking caseworker finds empty or in English.
 */
export function refusalFaults(): Verdict {
  const errorCodes = new Set(
    codeListSources()
      .find(({ name }) => name === "error-code")
      ?.rows.map(({ code = "" }) => code),
  );
  const names = packagesWithRefusals();
  const rows = names.flatMap((name) => refusalRows(name).map((row) => ({ name, row })));
  const codes = rows.map(({ row }) => row.code ?? "");
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${code} stands in two rows`);
  const nouns = new Set(codes.map((code) => code.split(".")[0] ?? ""));
  const known = new Set([...codes, ...eventsAndMessages()]);
  const sources = repositoryFiles().filter(
    (file) => /^packages\/[^/]+\/src\/.*\.ts$/.test(file) && isHandWritten(file),
  );
  return verdict([
    ...rows.flatMap(({ name, row }) => rowFaults(name, row, errorCodes)),
    ...twice,
    ...sources
      .filter((file) => !file.startsWith("packages/workbench/"))
      .flatMap((file) => strayCodes(file, known, nouns)),
  ]);
}
