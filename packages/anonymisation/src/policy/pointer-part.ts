/** The JSON Pointer of a path. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => pointerPart(String(part))).join("");

/**
 * A name as one part of a JSON Pointer (RFC 6901), with its slash.
 *
 * @example
 * ```ts
 * pointerPart("age/band"); // => "/age~1band"
 * ```
 */
export const pointerPart = (name: string): string => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
