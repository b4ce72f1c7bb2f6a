import { canonicalJson } from "./canonical-json.js";
import type { Json } from "./json.js";

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. Packages here bring no cryptography of their own. */
export type Sha256Function = (text: string) => string;

/**
 * The digest of a value: SHA-256 over its canonical form.
 *
 * @param value - the value
 * @param sha256 - the hash function of the host, such as `createHash("sha256")` of Node
 *
 * @example
 * ```ts
 * const { createHash } = await import("node:crypto");
 * const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
 * digestOf({ b: 1, a: 2 }, sha256).slice(0, 8); // => "d3626ac3"
 * ```
 */
export function digestOf(value: Json, sha256: Sha256Function): string {
  return sha256(canonicalJson(value));
}
