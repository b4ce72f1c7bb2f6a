import { codeListsDigest, type Finding, schemaDigests } from "@nrs-kit/interchange";
import { batchesOf } from "../check/batches.js";
import { sarifOf } from "../check/sarif.js";
import { explainedJson, paragraph } from "../explained.js";
import type { Host } from "../host.js";
import { type Arguments, readArguments } from "../options.js";
import { threadsOf } from "../threads.js";
import { tool } from "../tool.js";
import { Trouble } from "../trouble.js";
import { words } from "../words.js";

interface FileReport {
  readonly file: string;
  readonly valid: boolean;
  readonly records: number;
  readonly schemas: readonly string[];
  readonly findings: readonly Finding[];
}

type Hear = (findings: readonly Finding[]) => void;

/** Checks a file, and hears its findings part by part; only what is counted stays in memory. */
const checkFile = async (host: Host, file: string, hear: Hear): Promise<Omit<FileReport, "findings">> => {
  const schemas = new Set<string>();
  let [valid, records] = [true, 0];
  for await (const batch of batchesOf(host, file)) {
    records += batch.records;
    for (const schema of batch.schemas) schemas.add(schema);
    valid &&= batch.findings.every(({ severity }) => severity !== "error");
    hear(batch.findings);
  }
  return { file, valid, records, schemas: [...schemas] };
};

const collected = async (host: Host, file: string): Promise<FileReport> => {
  const findings: Finding[] = [];
  const report = await checkFile(host, file, (some) => {
    for (const finding of some) findings.push(finding);
  });
  return { ...report, findings };
};

/** By which bytes it was judged: the schemas that the documents claimed, and all code lists together. */
const standardOf = (reports: readonly FileReport[]) => {
  const used = [...new Set(reports.flatMap(({ schemas }) => schemas))].sort();
  return { schemas: used.map((id) => ({ id, sha256: schemaDigests.get(id) })), codeLists: { sha256: codeListsDigest } };
};

const asJson = (reports: readonly FileReport[], { lang, format }: Arguments): unknown => {
  if (format === "sarif") return sarifOf(reports, lang);
  const files = reports.map(({ schemas: _, findings, ...report }) => ({
    ...report,
    findings: findings.map((finding) => explainedJson(finding, lang)),
  }));
  return { tool, standard: standardOf(reports), valid: reports.every(({ valid }) => valid), files };
};

/** Prints paragraphs with a blank line between them, as they come. */
const printer = ({ out }: Host) => {
  let separator = "";
  return (text: string): void => {
    out(`${separator}${text}`);
    separator = "\n";
  };
};

const printText = async (files: readonly string[], { lang }: Arguments, host: Host): Promise<boolean> => {
  const print = printer(host);
  let allValid = true;
  for (const file of files) {
    let count = 0;
    const { valid, records } = await checkFile(host, file, (findings) => {
      count += findings.length;
      for (const one of findings) print(paragraph(one, `${file}:${one.line}:${one.column}`, lang, host.colour));
    });
    if (count === 0) print(`${file}: ${words[lang].clean} (${records})\n`);
    allValid &&= valid;
  }
  return allValid;
};

const printReport = async (files: readonly string[], given: Arguments, host: Host): Promise<boolean> => {
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await collected(host, file));
  host.out(`${JSON.stringify(asJson(reports, given), null, 2)}\n`);
  return reports.every(({ valid }) => valid);
};

/** The host, with so many threads in its pool. */
const withThreads = (host: Host, threads: number | undefined): Host =>
  threads === undefined ? host : { ...host, pool: (path) => host.pool?.(path, threads) };

/**
 * `nrs check FILE…`: checks documents, messages and case files, as JSON or NDJSON. A large file is checked on all cores, or
 * with `--threads` on so many threads.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function check(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, ["threads"], [], ["text", "json", "sarif"]);
  if (given.positionals.length === 0) throw new Trouble("check needs at least one file; - is standard input");
  const print = given.format === "text" ? printText : printReport;
  const pooled = withThreads(host, threadsOf(given.values.threads, undefined));
  return (await print(given.positionals, given, pooled)) ? 0 : 1;
}
