// What the generated validators ask of a value, beside its form. Each function is small, so that the engine puts it in
// the place where it is called.

/** Whether a value is an object that is not a list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value is an integer within limits. */
export const isInteger = (value: unknown, min: number, max: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;

/** Whether a value is a list of a permitted length. */
export const isList = (value: unknown, min: number, max: number): value is readonly unknown[] =>
  Array.isArray(value) && value.length >= min && value.length <= max;

/** Whether a value is a map whose names and values are each of one kind. */
export const isMap = (value: unknown, isName: Guard, isValue: Guard): boolean => {
  if (!isObject(value)) return false;
  for (const name in value) if (!isName(name) || !isValue(value[name])) return false;
  return true;
};

/** Says yes or no to a value, without a reason. */
export type Guard = (value: unknown) => boolean;

/** Accepts any value of JSON. */
export const isAnything: Guard = () => true;

/** Accepts nothing. */
export const isNothing: Guard = () => false;

/** The set of some codes, which are divided by blanks. */
export const codesIn = (codes: string): ReadonlySet<unknown> => new Set(codes.split(" "));

/**
 * Whether a text has no more code points than a limit. Nearly every text is settled by its length in code units, which
 * is never smaller; only one between the limit and its double is counted.
 */
export const isNoLongerThan = (text: string, limit: number): boolean =>
  text.length <= limit || (text.length <= 2 * limit && codePointsOf(text) <= limit);

const codePointsOf = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
