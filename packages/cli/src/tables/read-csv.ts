import {
  type AnonymisationRefusalCode,
  type Column,
  type ColumnTable,
  soundTable,
  writtenRows,
} from "@nrs-kit/anonymisation";
import type { Result } from "@nrs-kit/domain";
import { decodeUtf8 } from "@nrs-kit/interchange";
import type { Host } from "../host.js";
import { Trouble, unreadable } from "../trouble.js";
import { ByteDictionary, doubled } from "./byte-dictionary.js";
import { CsvFault, type CsvListener, CsvScanner } from "./csv-scanner.js";

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

/** The bytes of a file, piece by piece. */
class Pieces {
  /** Whether there are no more. */
  ended = false;
  readonly #iterator: AsyncIterator<Uint8Array>;

  constructor(host: Host, file: string) {
    try {
      // A readable stream of bytes yields buffers.
      this.#iterator = host.open(file)[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    } catch (error) {
      throw unreadable(file, error);
    }
  }

  /** These bytes and those that follow, until it is enough or the file ends. */
  async after(bytes: Uint8Array, isEnough: (length: number, piece: Uint8Array) => boolean): Promise<Uint8Array> {
    const pieces = [bytes];
    for (let length = bytes.length; !this.ended; ) {
      const { done, value } = await this.#iterator.next();
      if (done === true) this.ended = true;
      else {
        pieces.push(value);
        length += value.length;
        if (isEnough(length, value)) break;
      }
    }
    return Buffer.concat(pieces);
  }

  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}

/** Reads a CSV file piece by piece: values in UTF-8, separated by commas or semicolons, with or without a byte order mark. */
async function scan(host: Host, file: string, listener: CsvListener): Promise<void> {
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

const notUtf8 = (file: string): Trouble => new Trouble(`${file}: the file is not UTF-8`);

/**
 * The rows of a CSV file (RFC 4180). No row is dropped, and rows may differ in length: who uses them says what they must be.
 *
 * @param host - the files
 * @param file - the file, or `-`
 */
export async function readCsv(host: Host, file: string): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let isUtf8 = true;
  await scan(host, file, {
    value: (bytes, from, to) => {
      const text = decodeUtf8(bytes.subarray(from, to));
      if (text === undefined) isUtf8 = false;
      else row.push(text);
    },
    endOfRow: () => {
      rows.push(row);
      row = [];
    },
  });
  if (!isUtf8) throw notUtf8(file);
  return rows;
}

/** Gathers the values of one column. */
class GrowingColumn {
  readonly #dictionary = new ByteDictionary();
  #codes = new Int32Array(1024);

  put(row: number, bytes: Uint8Array, from: number, to: number, hash: number): void {
    while (row >= this.#codes.length) this.#codes = doubled(this.#codes);
    this.#codes[row] = this.#dictionary.numberOf(bytes, from, to, hash);
  }

  columnOf(rows: number): Column | undefined {
    const dictionary = this.#dictionary.texts();
    return dictionary && { dictionary, codes: this.#codes.subarray(0, rows) };
  }
}

/**
 * The table of a CSV file (RFC 4180), the names of its columns in the first row. A value is kept once for all rows that hold
 * it, and nothing else of the file is.
 *
 * @param host - the files
 * @param file - the file, or `-`
 * @returns the table, or the refusals of {@link soundTable}
 */
export async function readCsvTable(host: Host, file: string): Promise<Result<ColumnTable, AnonymisationRefusalCode>> {
  const names: (string | undefined)[] = [];
  const columns: GrowingColumn[] = [];
  const uneven: number[] = [];
  // The names stand before the first row.
  let [row, place] = [-1, 0];
  await scan(host, file, {
    value: (bytes, from, to, hash) => {
      if (row >= 0) columns[place]?.put(row, bytes, from, to, hash);
      else {
        names.push(decodeUtf8(bytes.subarray(from, to)));
        columns.push(new GrowingColumn());
      }
      place++;
    },
    endOfRow: () => {
      if (place !== columns.length) uneven.push(row);
      place = 0;
      row++;
    },
  });
  const rows = Math.max(0, row);
  const read = columns.map((column, at) => [names[at], column.columnOf(rows)] as const);
  const entries = read.flatMap(([name, column]): [string, Column][] =>
    name === undefined || column === undefined ? [] : [[name, column]],
  );
  if (entries.length < read.length) throw notUtf8(file);
  return soundTable(
    entries.map(([name]) => name),
    uneven,
    () => ({ rows, columns: Object.fromEntries(entries) }),
  );
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as CSV (RFC 4180). */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/**
 * A table as CSV (RFC 4180), line by line, each with its line end.
 *
 * @example
 * ```ts
 * [...csvLines({ rows: 1, columns: { a: { dictionary: ['b "c"'], codes: [0] } } })]; // => ["a\r\n", '"b ""c"""\r\n']
 * ```
 */
export function* csvLines(table: ColumnTable): Generator<string> {
  yield `${Object.keys(table.columns).map(cell).join(",")}\r\n`;
  for (const row of writtenRows(table, cell)) yield `${row}\r\n`;
}
