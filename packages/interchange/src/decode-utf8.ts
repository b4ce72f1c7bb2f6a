/** The decoder that every JavaScript runtime has (WHATWG Encoding); the types of this package name no platform. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** One for all: to make one takes longer than to decode a small document. */
const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Decodes UTF-8 strictly: undefined when a byte does not fit. A byte order mark stays, so that the reader can refuse it.
 *
 * @param bytes - the bytes of a document
 *
 * @example
 * ```ts
 * decodeUtf8(new Uint8Array([0xc8, 0x99])); // => "ș"
 * decodeUtf8(new Uint8Array([0xff])); // => undefined
 * ```
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of a document that came as text or as bytes; undefined when a byte does not fit. */
export const textOf = (source: string | Uint8Array): string | undefined =>
  typeof source === "string" ? source : decodeUtf8(source);
