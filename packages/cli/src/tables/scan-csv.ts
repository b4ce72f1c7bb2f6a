import type { Host } from "../host.js";
import { Trouble, unreadable } from "../trouble.js";
import { CsvFault, type CsvListener, CsvScanner } from "./csv-scanner.js";
import { Pieces } from "./pieces.js";

const [COMMA, SEMICOLON, LINE_FEED] = [0x2c, 0x3b, 0x0a];
const BYTE_ORDER_MARK = Buffer.from("\ufeff");
const NONE = new Uint8Array();
/** The separator is told by the first line, or by so much of it. */
const OPENING = 1_000_000;

/** Comma or semicolon, whichever the first line has more of. */
const separatorOf = (opening: Uint8Array): number => {
  let more = 0;
  for (const byte of opening) {
    if (byte === LINE_FEED) break;
    if (byte === SEMICOLON) more++;
    else if (byte === COMMA) more--;
  }
  return more > 0 ? SEMICOLON : COMMA;
};

/**
 * Reads a CSV file piece by piece: values separated by commas or semicolons, with or without a byte order mark.
 *
 * @param host - the files
 * @param file - the file, or `-`
 * @param listener - hears what stands there
 */
export async function scanCsv(host: Host, file: string, listener: CsvListener): Promise<void> {
  const pieces = new Pieces(host, file);
  try {
    const opening = await pieces.after(NONE, (length, piece) => length > OPENING || piece.includes(LINE_FEED));
    const isMarked = BYTE_ORDER_MARK.equals(opening.subarray(0, BYTE_ORDER_MARK.length));
    const scanner = new CsvScanner(separatorOf(opening), listener);
    let pending = isMarked ? opening.subarray(BYTE_ORDER_MARK.length) : opening;
    for (;;) {
      const isLast = pieces.ended;
      pending = pending.subarray(scanner.scan(pending, isLast));
      if (isLast) return;
      // A value that is not complete is read again from its beginning: only when there is twice as much of it.
      const twice = 2 * pending.length;
      pending = await pieces.after(pending, (length) => length > twice);
    }
  } catch (error) {
    await pieces.close();
    if (!(error instanceof CsvFault)) throw unreadable(file, error);
    throw new Trouble(`${file}: the quotation marks cannot be read as CSV, from line ${error.line} on`);
  }
}
