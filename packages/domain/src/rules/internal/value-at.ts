const unescaped = (token: string): string =>
  token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token;

const tokensOf = (pointer: string): readonly string[] => pointer.split("/").slice(1).map(unescaped);

const memberOf = (value: unknown, token: string): unknown => {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, token)) return undefined;
  // A list has a member `length` of its own, which no pointer means.
  return Array.isArray(value) && !/^\d+$/.test(token) ? undefined : Reflect.get(value, token);
};

/** The value a JSON Pointer (RFC 6901) leads to, or undefined when nothing stands there. */
export function valueAt(document: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce(memberOf, document);
}
