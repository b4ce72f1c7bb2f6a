import { decodeUtf8 } from "./decode-utf8.js";
import { scanBytes } from "./generated/scan-bytes.js";
import type { JsonLimits } from "./strict-json.js";

/** Proves over the bytes of a text that it is strict JSON, and writes down what stands in it. */
export interface Scanner {
  /**
   * Puts a text into the scanner, and says whether it is JSON that the strict reader takes as the parser of an engine does:
   * no name twice, no forbidden name, no half of a pair, no noncharacter, no number that loses a digit, no limit passed.
   * False says only that it was not proved. Whether the bytes are UTF-8, it leaves to who decodes them.
   */
  readonly isStrict: (source: string | Uint8Array, limits: JsonLimits) => boolean;
  /**
   * The text that was just found strict, in ASCII: other characters are escaped, which means the same in JSON and is read
   * sooner. Undefined when it is long, or not UTF-8.
   */
  readonly ascii: () => Uint8Array | undefined;
  /**
   * What stands in the text that was just found strict, three integers for each token: its kind, with the number of its word
   * from the fourth bit on; where it begins; where it ends, in code units of the text. The kinds stand in `read/token.ts`.
   */
  readonly tape: Int32Array;
  /** Learns a word, and gives the number that the tape says wherever it stands from now on; 0 when there is no room for it. */
  readonly learn: (word: string) => number;
  /** The words that were learned, by their numbers. */
  readonly words: readonly string[];
}

/** What the module exports; its source is `kernel/scan.ts`. */
interface Scan {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly isStrict: (length: number, depth: number, members: number) => number;
  readonly toAscii: (length: number) => number;
  readonly text: { readonly value: number };
  readonly ascii: { readonly value: number };
  readonly mostOfAscii: { readonly value: number };
  readonly tape: { readonly value: number };
  readonly tapeEnd: { readonly value: number };
  readonly learn: (length: number) => number;
}

/** As much of WebAssembly as this package needs. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

// Every platform has them, but the library of the language does not declare them.
declare const WebAssembly: Assembly | undefined;
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
};

/** How much the module reads behind the end of a text. */
const BEHIND = 32;

/**
 * A scanner with memory of its own, 2 MB; undefined where there is no WebAssembly with vectors, or a content security
 * policy forbids it.
 *
 * @param assembly - the WebAssembly of the platform
 */
export function newScanner(
  assembly: Assembly | undefined = typeof WebAssembly === "undefined" ? undefined : WebAssembly,
): Scanner | undefined {
  if (assembly === undefined) return undefined;
  try {
    // The bytes are ours, and export what the interface says.
    return scannerOf(new assembly.Instance(new assembly.Module(scanBytes)).exports as Scan);
  } catch {
    return undefined;
  }
}

function scannerOf(scan: Scan): Scanner {
  const { memory, isStrict, toAscii, learn } = scan;
  const [text, ascii] = [scan.text.value, scan.ascii.value];
  const place = new Uint8Array(memory.buffer, text, ascii - text - BEHIND);
  // The place of the text in ASCII, which is written last.
  const draft = new Uint8Array(memory.buffer, ascii, scan.mostOfAscii.value);
  const encoder = new TextEncoder();
  const words = [""];
  let length = 0;
  /** Puts a text in its place, and says whether it fits. */
  const put = (source: string | Uint8Array): boolean => {
    if (typeof source === "string") {
      const { read, written } = encoder.encodeInto(source, place);
      length = written;
      return read === source.length;
    }
    length = source.length;
    if (length > place.length) return false;
    place.set(source);
    return true;
  };
  return {
    isStrict: (source, limits) =>
      put(source) && length <= limits.length && isStrict(length, limits.depth, limits.members) !== 0,
    ascii: () => {
      const written = length > scan.mostOfAscii.value ? 0 : toAscii(length);
      return written === 0 ? undefined : new Uint8Array(memory.buffer, ascii, written);
    },
    tape: new Int32Array(memory.buffer, scan.tape.value, (scan.tapeEnd.value - scan.tape.value) / 4),
    learn: (word) => {
      const { read, written } = encoder.encodeInto(word, draft);
      const number = read === word.length ? learn(written) : 0;
      // The word may be a slice of a document, which would stay in memory with it: what is kept is made anew.
      if (number > 0) words[number] = decodeUtf8(draft.subarray(0, written)) ?? "";
      return number;
    },
    words,
  };
}
