import { defaultLimits, readStrictJson } from "@nrs-kit/interchange";
import { isBlank } from "./check/block.js";
import type { Host } from "./host.js";
import { readOpening } from "./read.js";
import { unreadable } from "./trouble.js";

/** One document of a file: the whole file, or a line of NDJSON. */
export interface SourceRecord {
  readonly bytes: Uint8Array;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
}

const LINE_BREAK = 0x0a;
const LIMIT = defaultLimits.length;
/** A document that may be one byte too long is enough to be refused as such. */
const TOO_LONG = LIMIT + 1;

const isWholeJson = (bytes: Uint8Array): boolean => "value" in readStrictJson(Buffer.from(bytes).toString("utf8"));

/** Whether a file is a sequence of documents by its name, or because its first line is one and more follows. */
const beginsSequence = (path: string, bytes: Uint8Array): boolean => {
  if (/\.(?:ndjson|jsonl)$/i.test(path)) return true;
  const end = bytes.indexOf(LINE_BREAK);
  return end > 0 && !isBlank(bytes.subarray(end + 1)) && isWholeJson(bytes.subarray(0, end));
};

/**
 * Whether a file that can be read twice is a sequence of documents; standard input cannot.
 *
 * @param host - the files
 * @param path - the file, or `-`
 */
export async function isSequence(host: Host, path: string): Promise<boolean> {
  if (path === "-") return false;
  const { bytes, rest } = await readOpening(host, path, LIMIT);
  await rest?.return?.();
  return beginsSequence(path, bytes);
}

async function* linesOf(first: Uint8Array, rest: AsyncIterator<Uint8Array> | undefined): AsyncGenerator<SourceRecord> {
  let pending = Buffer.from(first);
  let line = 1;
  for (let ended = false; !ended; ) {
    let start = 0;
    for (let end = pending.indexOf(LINE_BREAK); end !== -1; end = pending.indexOf(LINE_BREAK, start)) {
      yield { bytes: pending.subarray(start, end), line };
      start = end + 1;
      line += 1;
    }
    // Of a line that is too long already, only its beginning is kept: it is refused whatever follows.
    pending = pending.subarray(start, start + TOO_LONG);
    const { done, value } = (await rest?.next()) ?? { done: true, value: undefined };
    ended = done === true;
    if (value !== undefined) pending = Buffer.concat([pending, value]);
  }
  yield { bytes: pending, line };
}

/**
 * The documents of a file, one by one and in order. A file of one document is one record; NDJSON of any size is read
 * line by line in bounded memory. The kind is told by the name (`.ndjson`, `.jsonl`) or by the content.
 *
 * @param host - the files
 * @param path - the file, or `-`
 */
export async function* recordsOf(host: Host, path: string): AsyncGenerator<SourceRecord> {
  const { bytes, rest } = await readOpening(host, path, LIMIT);
  if (!beginsSequence(path, bytes)) {
    // What follows the limit of one document is not read: the file is refused for its size.
    await rest?.return?.();
    yield { bytes, line: 1 };
    return;
  }
  try {
    for await (const record of linesOf(bytes, rest)) {
      if (!isBlank(record.bytes)) yield record;
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}
