import { EMPTY_HASH, hashOn } from "./byte-dictionary.js";

/** Hears what stands in a CSV file, value by value and row by row. */
export interface CsvListener {
  /** A value: bytes from `from` up to `to`, which stand there until the call returns, and their hash. */
  readonly value: (bytes: Uint8Array, from: number, to: number, hash: number) => void;
  readonly endOfRow: () => void;
}

/** Quotation marks that are no CSV, on this line. */
export class CsvFault extends Error {
  override readonly name = "CsvFault";
  readonly line: number;

  constructor(line: number) {
    super(`no CSV from line ${line} on`);
    this.line = line;
  }
}

const [LINE_FEED, RETURN, QUOTE] = [0x0a, 0x0d, 0x22];

/**
 * Reads CSV (RFC 4180) byte by byte, in as many pieces as it comes. Lines end with or without a carriage return; quotation
 * marks stand around a value, and twice within one. It drops no row and repairs nothing.
 */
export class CsvScanner {
  readonly #separator: number;
  readonly #listener: CsvListener;
  #line = 1;
  /** Whether a value is to come although none of its bytes has: after a separator. */
  #isOpen = false;

  constructor(separator: number, listener: CsvListener) {
    this.#separator = separator;
    this.#listener = listener;
  }

  /**
   * Reads what can be told from these bytes, and says up to where. The others must come again, with more.
   *
   * @param bytes - what follows
   * @param isLast - whether nothing comes after them
   */
  scan(bytes: Uint8Array, isLast: boolean): number {
    let at = 0;
    while (at < bytes.length) {
      const next = bytes[at] === QUOTE ? this.#quoted(bytes, at, isLast) : this.#plain(bytes, at, isLast);
      if (next === undefined) return at;
      at = next;
    }
    if (isLast && this.#isOpen) {
      this.#listener.value(bytes, at, at, EMPTY_HASH);
      this.#endRow();
    }
    return at;
  }

  #plain(bytes: Uint8Array, from: number, isLast: boolean): number | undefined {
    const separator = this.#separator;
    let hash = EMPTY_HASH;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === separator || byte === LINE_FEED || (byte === RETURN && bytes[at + 1] === LINE_FEED)) {
        this.#listener.value(bytes, from, at, hash);
        return this.#behind(bytes, at);
      }
      if (byte === QUOTE) throw new CsvFault(this.#line);
      hash = hashOn(hash, byte);
    }
    if (!isLast) return undefined;
    this.#listener.value(bytes, from, bytes.length, hash);
    this.#endRow();
    return bytes.length;
  }

  #quoted(bytes: Uint8Array, from: number, isLast: boolean): number | undefined {
    const to = closingMark(bytes, from + 1);
    const [after, afterNext] = [bytes[to + 1], bytes[to + 2]];
    const isEnd = after === this.#separator || after === LINE_FEED || (after === RETURN && afterNext === LINE_FEED);
    // A mark may be the first of two, and a carriage return half of a line end.
    const mayGoOn = after === undefined || (after === RETURN && afterNext === undefined);
    if (!isEnd && mayGoOn && !isLast) return undefined;
    if (to === bytes.length || !(isEnd || after === undefined)) throw new CsvFault(this.#line);
    const value = unquoted(bytes.subarray(from + 1, to));
    let hash = EMPTY_HASH;
    for (const byte of value) hash = hashOn(hash, byte);
    for (let at = from; at < to; at++) if (bytes[at] === LINE_FEED) this.#line++;
    this.#listener.value(value, 0, value.length, hash);
    if (isEnd) return this.#behind(bytes, to + 1);
    this.#endRow();
    return to + 1;
  }

  /** Where the next value begins, after the separator or line end that stands here. */
  #behind(bytes: Uint8Array, at: number): number {
    this.#isOpen = bytes[at] === this.#separator;
    if (!this.#isOpen) this.#endRow();
    return bytes[at] === RETURN ? at + 2 : at + 1;
  }

  #endRow(): void {
    this.#isOpen = false;
    this.#line++;
    this.#listener.endOfRow();
  }
}

/** Where the mark stands that closes a value: one that is not followed by another; the length where there is none. */
const closingMark = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return at;
    at++;
  }
  return bytes.length;
};

/** The bytes between the marks, of two marks one. */
const unquoted = (bytes: Uint8Array): Uint8Array => {
  const isSecond = (at: number): boolean => bytes[at] === QUOTE && marks++ % 2 === 1;
  let marks = 0;
  return bytes.includes(QUOTE) ? bytes.filter((_, at) => !isSecond(at)) : bytes;
};
