/**
 * Writes a JSON Pointer (RFC 6901).
 *
 * @example
 * ```ts
 * jsonPointer(["persons", 0, "a/b"]); // => "/persons/0/a~1b"
 * ```
 */
export function jsonPointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
