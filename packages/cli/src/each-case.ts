import { type CaseFile, type Refusal, type RefusalCode, refusal } from "@nrs-kit/domain";
import { checkDocument } from "@nrs-kit/interchange";
import type { Host } from "./host.js";
import type { NotLoaded } from "./load-case.js";
import { recordsOf } from "./records.js";
import { sha256 } from "./sha256.js";

/** Where a case stands. */
export interface CasePlace {
  readonly file: string;
  readonly line: number;
}

const isError = ({ severity }: Refusal<RefusalCode>): boolean => severity === "error";

/**
 * Reads cases one after another: single files, or files with one case on each line. The first that is no case, breaks a rule or
 * is not taken ends the reading, since nobody is left out in silence.
 *
 * @param host - the files
 * @param files - the files, or `-`
 * @param take - what is done with a case; gives the reasons why it is not taken
 * @returns what is wrong with a case, undefined when all were taken
 */
export async function eachCase(
  host: Host,
  files: readonly string[],
  take: (file: CaseFile, place: CasePlace) => readonly Refusal<RefusalCode>[],
): Promise<NotLoaded | undefined> {
  for (const file of files) {
    for await (const { bytes, line } of recordsOf(host, file)) {
      const { document, findings } = checkDocument(bytes, { sha256 });
      const errors = findings.filter(isError).map((one) => ({ ...one, line: one.line + line - 1 }));
      if (errors.length > 0) return { file, findings: errors };
      const refusals =
        document?.kind === "case-file"
          ? take(document.value, { file, line })
          : [refusal("document.schema-unknown" as const, "/schema")];
      if (refusals.length > 0) return { file, findings: refusals.map((one) => ({ ...one, line, column: 1 })) };
    }
  }
  return undefined;
}
