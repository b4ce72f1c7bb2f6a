import type { Json } from "@nrs-kit/domain";
import { decodeUtf8, textOf } from "./decode-utf8.js";
import { isStrictByCount } from "./name-count.js";
import type { Scanner } from "./scanner.js";
import type { JsonLimits } from "./strict-json.js";

const parsed = (text: string | undefined): { readonly value: Json } | undefined => {
  try {
    return text === undefined ? undefined : { value: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
};

type Quick = { readonly value: Json } | undefined;

/** Reads what a scanner has just found strict. */
export const readScanned = (source: string | Uint8Array, scan: Scanner): Quick =>
  // The bytes are not decoded when they can be had in ASCII.
  parsed(typeof source === "string" ? source : decodeUtf8(scan.ascii() ?? source));

/** Proves over the text and what was read that the strict reader would give the same. */
export function readByCounting(source: string | Uint8Array, limits: JsonLimits): Quick {
  const text = textOf(source);
  const read = parsed(text);
  return read !== undefined && isStrictByCount(text ?? "", read.value, limits) ? read : undefined;
}
