import type { Field, Shape } from "../shape.js";
import { longText, shortText } from "./short-text.js";
import { storedCodes } from "./stored-codes.js";

const positions = new Map(storedCodes.map((code, position) => [code, position]));

/**
 * Writes a value of a shape in its stored form: an object as the list of its fields in the order of the shape, with `null`
 * for a field that is absent; a yes as 1 and a no as 0; a UUID short; a code, or one of some values, as its position.
 */
export function stored(shape: Shape, value: unknown): unknown {
  if (value === undefined) return null;
  switch (shape.kind) {
    case "text":
      if (shape.form === "instant") return value;
      return shape.form === "code" ? (positions.get(String(value)) ?? value) : shortText(String(value));
    case "flag":
      return value === true ? 1 : 0;
    case "count":
      return value;
    case "one-of":
      return shape.values.indexOf(String(value));
    case "list":
      return (value as readonly unknown[]).map((one) => stored(shape.of, one));
    case "object":
      return storedFields(shape.fields, value as Readonly<Record<string, unknown>>);
  }
}

function storedFields(fields: readonly Field[], value: Readonly<Record<string, unknown>>): readonly unknown[] {
  const items = fields.map(({ name, shape }) => stored(shape, value[name]));
  while (items.at(-1) === null) items.pop();
  return items;
}

/**
 * Reads a value from its stored form. It judges nothing: what was never written by {@link stored} comes back as something
 * that does not fit the shape, for the check to refuse.
 */
export function restored(shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case "text":
      if (typeof value === "number") return shape.form === "code" ? storedCodes[value] : value;
      return typeof value === "string" && shape.form !== "instant" ? longText(value) : value;
    case "flag":
      return value === 1 ? true : value === 0 ? false : value;
    case "count":
      return value;
    case "one-of":
      return typeof value === "number" ? (shape.values[value] ?? value) : value;
    case "list":
      return Array.isArray(value) ? value.map((one) => restored(shape.of, one)) : value;
    case "object":
      return Array.isArray(value) ? restoredFields(shape.fields, value) : value;
  }
}

/** More items than fields are no object of this shape: the list comes back as it is, and fits nothing. */
function restoredFields(fields: readonly Field[], items: readonly unknown[]): unknown {
  if (items.length > fields.length) return items;
  const held: Record<string, unknown> = {};
  fields.forEach(({ name, shape }, index) => {
    const item = items[index];
    if (item !== undefined && item !== null) held[name] = restored(shape, item);
  });
  return held;
}
