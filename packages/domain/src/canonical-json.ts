import type { Json } from "./json.js";

const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : 1);

/** A member that is undefined is left out, as JSON.stringify leaves it out: both then say the same document. */
const memberOf = (name: string, value: Json | undefined): readonly string[] =>
  value === undefined ? [] : [`${JSON.stringify(name)}:${canonicalJson(value)}`];

/**
 * The canonical form of a JSON value (RFC 8785, JCS): members sorted by UTF-16 code units, no blanks, numbers and
 * strings as ECMAScript writes them. Equal values have equal bytes in every language.
 *
 * @example
 * ```ts
 * canonicalJson({ b: [1.0, 1e21], a: "ș" }); // => '{"a":"ș","b":[1,1e+21]}'
 * ```
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const object = value as { readonly [name: string]: Json };
  const members = Object.keys(object)
    .sort(byCodeUnits)
    .flatMap((name) => memberOf(name, object[name]));
  return `{${members.join(",")}}`;
}
