/** Nearly no name has a letter that is escaped. */
const escaped = (part: string): string =>
  part.includes("~") || part.includes("/") ? part.replaceAll("~", "~0").replaceAll("/", "~1") : part;

/**
 * Writes a JSON Pointer (RFC 6901).
 *
 * @example
 * ```ts
 * jsonPointer(["persons", 0, "a/b"]); // => "/persons/0/a~1b"
 * ```
 */
export function jsonPointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${escaped(String(part))}`).join("");
}
