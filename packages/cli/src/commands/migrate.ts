import type { LossItem, Refusal, RefusalCode } from "@nrs-kit/domain";
import { checkDocument, decodeUtf8, type Json, migrateDocument } from "@nrs-kit/interchange";
import { showFaulty } from "../faulty.js";
import type { Host } from "../host.js";
import { type Arguments, readArguments, required } from "../options.js";
import { recordsOf } from "../records.js";
import { sha256 } from "../sha256.js";
import { Trouble } from "../trouble.js";

/** One document of the file: migrated, or why not. */
type Outcome =
  | { readonly line: number; readonly document: Json; readonly losses: readonly LossItem[] }
  | {
      readonly line: number;
      readonly refusals: readonly (Refusal<RefusalCode> & { line?: number; column?: number })[];
    };

const outcomeOf = (bytes: Uint8Array, line: number, to: string): Outcome => {
  const { valid, findings } = checkDocument(bytes, { sha256 });
  const inFile = findings.map((finding) => ({ ...finding, line: finding.line + line - 1 }));
  if (!valid) return { line, refusals: inFile.filter(({ severity }) => severity === "error") };
  // A valid document was read as strict JSON, so that this reading gives the same.
  const migrated = migrateDocument(JSON.parse(decodeUtf8(bytes) ?? "") as Json, to);
  return migrated.ok ? { line, ...migrated.value } : { line, refusals: migrated.refusals };
};

const lossLine = (file: string, line: number, { kind, sourcePath, fieldClass }: LossItem): string =>
  `${file}:${line}  ${sourcePath ?? ""}  ${kind}  ${fieldClass}\n`;

const show = (outcome: Outcome, file: string, given: Arguments, host: Host): void => {
  if (given.format === "json") host.out(`${JSON.stringify(outcome)}\n`);
  else if ("refusals" in outcome) showFaulty({ file, findings: outcome.refusals }, given, host);
  else {
    host.out(`${JSON.stringify(outcome.document)}\n`);
    for (const loss of outcome.losses) host.err(lossLine(file, outcome.line, loss));
  }
};

/**
 * `nrs migrate FILE --to VERSION`: brings documents into another version of the standard. Each document is one line of the
 * output; what the other version cannot say is listed on standard error, or in the line with `--format json`.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function migrate(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, ["to"]);
  const [file] = given.positionals;
  if (file === undefined || given.positionals.length > 1)
    throw new Trouble("migrate needs one file; - is standard input");
  const to = required(given, "to");
  let refused = false;
  for await (const { bytes, line } of recordsOf(host, file)) {
    const outcome = outcomeOf(bytes, line, to);
    refused ||= "refusals" in outcome;
    show(outcome, file, given, host);
  }
  return refused ? 1 : 0;
}
