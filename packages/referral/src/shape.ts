import { isInstant } from "./instant.js";

/** Finds what is wrong with a value: the JSON Pointers of the places at fault, none when it fits. */
export type Check = (value: unknown, pointer: string) => readonly string[];

/** What a plain JSON value must look like to be taken for a `T`. */
export interface Shape<T> {
  readonly faults: Check;
  /** Never read: it ties the shape to its type. */
  readonly type?: T;
}

const LONGEST = 300;
const MOST = 100;

const fits =
  (test: (value: unknown) => boolean): Check =>
  (value, pointer) =>
    test(value) ? [] : [pointer];

const matches = (pattern: RegExp): Check =>
  fits((value) => typeof value === "string" && value.length <= LONGEST && pattern.test(value));

/** An identifier: text without spaces or control characters. */
export const identifier: Check = matches(/^[!-~]+$/);

/** A code: kebab-case, with full stops in the names of events. */
export const code: Check = matches(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/);

/** A UUID in lower case. */
export const uuid: Check = matches(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** A yes or no of ours. */
export const flag: Check = fits((value) => typeof value === "boolean");

/** A whole number that is not negative. */
export const count: Check = fits((value) => Number.isSafeInteger(value) && Number(value) >= 0);

/** An instant: RFC 3339 with an offset. */
export const instant: Check = fits(isInstant);

/** One of the values listed. */
export const oneOf = (values: readonly string[]): Check => fits((value) => values.some((one) => one === value));

/** A list of at most a hundred. */
export const listOf =
  (check: Check): Check =>
  (value, pointer) => {
    if (!Array.isArray(value) || value.length > MOST) return [pointer];
    return value.flatMap((one, index) => check(one, `${pointer}/${index}`));
  };

type Fields = Readonly<Record<string, Check>>;

/** A closed object. A field that it does not know is a fault of the whole object, because its name is not ours to repeat. */
export function closed<T>(required: Fields, optional: Fields = {}): Shape<T> {
  const faults: Check = (value, pointer) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [pointer];
    const held = new Map(Object.entries(value).filter(([, one]) => one !== undefined));
    const strange = [...held.keys()].some((key) => !Object.hasOwn(required, key) && !Object.hasOwn(optional, key));
    const missing = Object.keys(required).filter((key) => !held.has(key));
    const wrong = [...held].flatMap(([key, one]) => {
      const check = Object.hasOwn(required, key)
        ? required[key]
        : Object.hasOwn(optional, key)
          ? optional[key]
          : undefined;
      return check === undefined ? [] : check(one, `${pointer}/${key}`);
    });
    return [...(strange ? [pointer] : []), ...missing.map((key) => `${pointer}/${key}`), ...wrong];
  };
  return { faults };
}
