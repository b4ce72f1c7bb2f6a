import { isInstant } from "./instant.js";
import { type Field, longestText, mostItems, type Shape, type TextForm } from "./shape.js";

/** What the texts of a record look like; what an instant is, no pattern can say. */
export const textPatterns: Readonly<Record<Exclude<TextForm, "instant">, RegExp>> = {
  identifier: /^[!-~]+$/,
  code: /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** Says whether a value has a shape. */
export const fits = (shape: Shape, value: unknown): boolean => faultsOf(shape, value).length === 0;

/** Finds what is wrong with a value: the JSON Pointers of the places at fault, none when it fits. */
export function faultsOf(shape: Shape, value: unknown, pointer = ""): readonly string[] {
  switch (shape.kind) {
    case "text":
      return typeof value === "string" && isText(shape.form, value) ? [] : [pointer];
    case "flag":
      return typeof value === "boolean" ? [] : [pointer];
    case "count":
      return Number.isSafeInteger(value) && Number(value) >= 0 ? [] : [pointer];
    case "one-of":
      return shape.values.some((one) => one === value) ? [] : [pointer];
    case "list":
      if (!Array.isArray(value) || value.length > mostItems) return [pointer];
      return value.flatMap((one, index) => faultsOf(shape.of, one, `${pointer}/${index}`));
    case "object":
      return faultsOfObject(shape.fields, value, pointer);
  }
}

const isText = (form: TextForm, value: string): boolean =>
  value.length <= longestText && (form === "instant" ? isInstant(value) : textPatterns[form].test(value));

/** A field that an object does not know is a fault of the whole object, because its name is not ours to repeat. */
function faultsOfObject(fields: readonly Field[], value: unknown, pointer: string): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [pointer];
  const found: string[] = [];
  let known = 0;
  for (const { name, shape, required } of fields) {
    const held = Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
    if (held !== undefined) {
      known++;
      found.push(...faultsOf(shape, held, `${pointer}/${name}`));
    } else if (required) found.push(`${pointer}/${name}`);
  }
  const all = Object.values(value).filter((one) => one !== undefined).length;
  return all > known ? [pointer, ...found] : found;
}
