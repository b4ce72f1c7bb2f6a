import type { Json } from "@nrs-kit/domain";
import { decodeUtf8, textOf } from "./decode-utf8.js";
import { isStrictByCount } from "./name-count.js";
import { newScanner, type Scanner } from "./scanner.js";
import type { JsonLimits } from "./strict-json.js";

/** One for all, made when a document is read for the first time. */
let scanner: { readonly made: Scanner | undefined } | undefined;

const parsed = (text: string | undefined): { readonly value: Json } | undefined => {
  try {
    return text === undefined ? undefined : { value: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
};

type Quick = { readonly value: Json } | undefined;

/** Proves over the bytes, before it reads, that the strict reader would give the same. */
export function readByScanning(source: string | Uint8Array, limits: JsonLimits, scan: Scanner): Quick {
  if (!scan.isStrict(source, limits)) return undefined;
  // The bytes are not decoded when they can be had in ASCII.
  return parsed(typeof source === "string" ? source : decodeUtf8(scan.ascii() ?? source));
}

/** Proves over the text and what was read that the strict reader would give the same. */
export function readByCounting(source: string | Uint8Array, limits: JsonLimits): Quick {
  const text = textOf(source);
  const read = parsed(text);
  return read !== undefined && isStrictByCount(text ?? "", read.value, limits) ? read : undefined;
}

/**
 * Reads JSON by the parser of the engine, and proves beside it what that parser does not look at. It answers only when
 * the strict reader would certainly give the same value; undefined means that the strict reader has to be asked.
 *
 * @param source - the document as text or as bytes in UTF-8
 * @param limits - what it may hold at most
 */
export function readQuickly(source: string | Uint8Array, limits: JsonLimits): Quick {
  scanner ??= { made: newScanner() };
  const { made } = scanner;
  return made === undefined ? readByCounting(source, limits) : readByScanning(source, limits, made);
}
