import { checkDocument, defaultLimits, type Finding } from "@nrs-kit/interchange";
import { sha256 } from "../sha256.js";
import type { Batch } from "./batch.js";

/** How much of a file is checked in one go. */
export const BLOCK = 512 * 1024;

/** Reads bytes of a file from a position; fewer than asked for at its end. */
export type ReadAt = (position: number, length: number) => Uint8Array;

/** What was found in the lines that begin in a block; the first of these lines is line 1. */
export interface BlockReport extends Batch {
  /** How many lines begin in the block. */
  readonly lines: number;
}

const LINE_BREAK = 0x0a;
/** A document that may be one byte too long is enough to be refused as such. */
const TOO_LONG = defaultLimits.length + 1;

/** Whether a line holds nothing but blanks. */
export const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);

/** The lines that begin in a block, each with its content; of one that is too long, only the beginning. */
function* linesIn(read: ReadAt, from: number, to: number): Generator<Uint8Array> {
  // The byte before the block tells whether a line begins with the block.
  const first = Math.max(from - 1, 0);
  const bytes = read(first, to - first);
  let start = from === 0 ? 0 : bytes.indexOf(LINE_BREAK) + 1;
  if (from > 0 && start === 0) return;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_BREAK, start);
    if (end === -1) {
      yield continued(read, bytes.subarray(start), first + bytes.length);
      return;
    }
    yield bytes.subarray(start, Math.min(end, start + TOO_LONG));
    start = end + 1;
  }
}

/** How much is read at once of a line that goes on behind its block. */
const STRETCH = 16 * 1024;

/** A line that goes on behind the block, as far as it needs to be read. */
const continued = (read: ReadAt, beginning: Uint8Array, position: number): Uint8Array => {
  const parts = [beginning];
  let length = beginning.length;
  for (let [end, from] = [-1, position]; end === -1 && length < TOO_LONG; from += STRETCH) {
    const stretch = read(from, STRETCH);
    end = stretch.length === 0 ? 0 : stretch.indexOf(LINE_BREAK);
    const part = end === -1 ? stretch : stretch.subarray(0, end);
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat(parts).subarray(0, TOO_LONG);
};

/**
 * Checks the documents of NDJSON that begin in a block of a file, one on each line.
 *
 * @param read - reads the file
 * @param from - where the block begins
 * @param to - where it ends
 */
export function checkBlock(read: ReadAt, from: number, to: number): BlockReport {
  const findings: Finding[] = [];
  const schemas = new Set<string>();
  let [lines, records] = [0, 0];
  for (const bytes of linesIn(read, from, to)) {
    lines += 1;
    if (isBlank(bytes)) continue;
    records += 1;
    const checked = checkDocument(bytes, { sha256 });
    if (checked.schema !== undefined) schemas.add(checked.schema);
    for (const finding of checked.findings) findings.push({ ...finding, line: finding.line + lines - 1 });
  }
  return { lines, records, schemas: [...schemas], findings };
}
