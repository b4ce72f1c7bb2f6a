export { sensitive } from "@nrs-kit/domain";

/** The members of an object. */
export type Members = Record<string, unknown>;

/** A new map with the same values. */
export const copyMap = (value: unknown): Members => ({ ...(value as Members) });

/** A new list with the same elements. */
export const copyList = (list: unknown): readonly unknown[] => [...(list as readonly unknown[])];

/** A new list of copies. */
export const copyEach = (list: unknown, copy: (element: unknown) => unknown): readonly unknown[] => {
  const elements = list as readonly unknown[];
  const copies = new Array<unknown>(elements.length);
  for (let at = 0; at < elements.length; at += 1) copies[at] = copy(elements[at]);
  return copies;
};

/** A new map of copies. */
export const copyValues = (map: unknown, copy: (value: unknown) => unknown): Members =>
  Object.fromEntries(Object.entries(map as Members).map(([name, value]) => [name, copy(value)]));
