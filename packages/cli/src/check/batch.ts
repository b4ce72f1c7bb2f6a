import type { Finding } from "@nrs-kit/interchange";

/** What was found in a part of a file: some documents that follow one another. */
export interface Batch {
  /** How many documents. */
  readonly records: number;
  /** The addresses of the schemas that documents claimed and that are known. */
  readonly schemas: readonly string[];
  /** The findings, with their line in the file. */
  readonly findings: readonly Finding[];
}

/** The same findings some lines further down. */
export const movedDown = (findings: readonly Finding[], lines: number): readonly Finding[] =>
  lines === 0 ? findings : findings.map((finding) => ({ ...finding, line: finding.line + lines }));
