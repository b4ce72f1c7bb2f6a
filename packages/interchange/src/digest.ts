import { canonicalJson } from "./canonical-json.js";
import type { Json } from "./strict-json.js";

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. Packages here bring no cryptography of their own. */
export type Sha256Function = (text: string) => string;

/**
 * The digest of a value: SHA-256 over its canonical form.
 *
 * @param value - the value
 * @param sha256 - the hash function of the host, such as `createHash("sha256")` of Node
 */
export function digestOf(value: Json, sha256: Sha256Function): string {
  return sha256(canonicalJson(value));
}
