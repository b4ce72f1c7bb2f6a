import assert from "node:assert/strict";

/** A value as its parts: classes and prototypes forgotten, members that are undefined left out. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, plain(member)]));
};

/** Fails with the statement of an example when its value is not the one that its comment gives. */
export function expectSame(actual: unknown, expected: unknown, statement: string): void {
  assert.deepEqual(plain(actual), plain(expected), `${statement}\n      gives ${JSON.stringify(actual)}`);
}
