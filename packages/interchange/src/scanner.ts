import { scanBytes } from "./generated/scan-bytes.js";
import type { JsonLimits } from "./strict-json.js";

/** Proves over the bytes of a JSON text what the parser of an engine does not look at. */
export interface Scanner {
  /**
   * Puts a text into the scanner, and says whether it holds nothing but what the strict reader takes as that parser does:
   * no name twice, no forbidden name, no half of a pair, no noncharacter, no number that loses a digit, no limit passed.
   * False says only that it was not proved; of what is no JSON the answer may be either.
   */
  readonly isStrict: (source: string | Uint8Array, limits: JsonLimits) => boolean;
  /**
   * The text that was just found strict, in ASCII: other characters are escaped, which means the same in JSON and is read
   * sooner. Undefined when it is long, or not UTF-8.
   */
  readonly ascii: () => Uint8Array | undefined;
}

/** What the module exports; its source is `kernel/scan.ts`. */
interface Scan {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly isStrict: (length: number, depth: number, members: number) => number;
  readonly toAscii: (length: number) => number;
  readonly text: { readonly value: number };
  readonly ascii: { readonly value: number };
  readonly mostOfAscii: { readonly value: number };
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
 * A scanner with memory of its own, 1.5 MB; undefined where there is no WebAssembly with vectors, or a content security
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

function scannerOf({ memory, isStrict, toAscii, text, ascii, mostOfAscii }: Scan): Scanner {
  const place = new Uint8Array(memory.buffer, text.value, ascii.value - text.value - BEHIND);
  const encoder = new TextEncoder();
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
      const written = length > mostOfAscii.value ? 0 : toAscii(length);
      return written === 0 ? undefined : new Uint8Array(memory.buffer, ascii.value, written);
    },
  };
}
