import { paragraph, type Shown } from "./explained.js";
import type { Host } from "./host.js";
import type { Arguments } from "./options.js";

/** A file that cannot be used, with what was found in it. */
export interface Faulty {
  readonly file: string;
  readonly findings: readonly (Shown & { readonly line?: number; readonly column?: number })[];
}

/**
 * Shows why a file cannot be used, on standard output, and gives the exit code for it.
 *
 * @param faulty - the file and what was found
 * @param args - format and language
 * @param host - the streams
 */
export function showFaulty({ file, findings }: Faulty, { lang }: Arguments, host: Host): 1 {
  const place = ({ line, column }: Faulty["findings"][number]) =>
    line === undefined ? file : `${file}:${line}:${column}`;
  host.out(findings.map((one) => paragraph(one, place(one), lang, host.colour)).join("\n"));
  return 1;
}
