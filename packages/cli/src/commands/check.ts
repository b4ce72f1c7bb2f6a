import { checkDocument, type Finding } from "@nrs-kit/interchange";
import { explainedJson, paragraph } from "../explained.js";
import type { Host } from "../host.js";
import { type Arguments, readArguments } from "../options.js";
import { recordsOf } from "../records.js";
import { sha256 } from "../sha256.js";
import { tool } from "../tool.js";
import { Trouble } from "../trouble.js";
import { words } from "../words.js";

interface FileReport {
  readonly file: string;
  readonly valid: boolean;
  readonly records: number;
  readonly findings: readonly Finding[];
}

/** The line of a finding in its file: that of the document plus that inside it. */
const inFile = (finding: Finding, line: number): Finding => ({ ...finding, line: finding.line + line - 1 });

const checkFile = async (host: Host, file: string): Promise<FileReport> => {
  const findings: Finding[] = [];
  let records = 0;
  for await (const { bytes, line } of recordsOf(host, file)) {
    records += 1;
    findings.push(...checkDocument(bytes, { sha256 }).findings.map((finding) => inFile(finding, line)));
  }
  return { file, valid: findings.every(({ severity }) => severity !== "error"), records, findings };
};

const asJson = (reports: readonly FileReport[], { lang }: Arguments): string => {
  const files = reports.map((report) => ({
    ...report,
    findings: report.findings.map((finding) => explainedJson(finding, lang)),
  }));
  return `${JSON.stringify({ tool, valid: reports.every(({ valid }) => valid), files }, null, 2)}\n`;
};

const asText = ({ file, records, findings }: FileReport, { lang }: Arguments, { colour }: Host): string => {
  if (findings.length === 0) return `${file}: ${words[lang].clean} (${records})\n`;
  return findings.map((one) => paragraph(one, `${file}:${one.line}:${one.column}`, lang, colour)).join("\n");
};

/**
 * `nrs check FILE…`: checks documents, messages and case files, as JSON or NDJSON.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function check(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, []);
  if (given.positionals.length === 0) throw new Trouble("check needs at least one file; - is standard input");
  const reports: FileReport[] = [];
  for (const file of given.positionals) reports.push(await checkFile(host, file));
  if (given.format === "json") host.out(asJson(reports, given));
  else host.out(reports.map((report) => asText(report, given, host)).join("\n"));
  return reports.every(({ valid }) => valid) ? 0 : 1;
}
