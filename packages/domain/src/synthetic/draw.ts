import { chance } from "./chance.js";

/** Draws of one invented case, each repeatable. */
export interface Draw {
  /** A whole number between two, both included. */
  between(least: number, most: number): number;
  /** True in so many of a hundred draws. */
  happens(percent: number): boolean;
  /** One of some values, each as often as the others. */
  one<T>(of: readonly [T, ...T[]]): T;
  /** One of some values, each as often as its weight says. */
  weighted<T>(of: readonly (readonly [value: T, weight: number])[]): T;
  /** So many different values, in their order; all of them when there are fewer. */
  some<T>(of: readonly T[], count: number): readonly T[];
  /** A UUID of version 4; its name is invented, as everything else. */
  uuid(): string;
  /** So many hexadecimal digits. */
  hex(digits: number): string;
}

/**
 * The draws that follow from a seed.
 *
 * @param seed - a whole number
 *
 * @example
 * ```ts
 * drawing(3).hex(4) === drawing(3).hex(4); // => true
 * drawing(3).between(5, 5); // => 5
 * ```
 */
export function drawing(seed: number): Draw {
  const below = chance(seed);
  const between = (least: number, most: number): number => least + below(most - least + 1);
  const hex = (digits: number): string => Array.from({ length: digits }, () => below(16).toString(16)).join("");
  return {
    between,
    hex,
    happens: (percent) => below(100) < percent,
    // The list is not empty, and the place is within it.
    one: <T>(of: readonly [T, ...T[]]) => of[below(of.length)] as T,
    weighted: <T>(of: readonly (readonly [value: T, weight: number])[]) => {
      let left = below(of.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [value, weight] of of) {
        if (left < weight) return value;
        left -= weight;
      }
      throw new RangeError("the weights add up to nothing");
    },
    some: <T>(of: readonly T[], count: number) => {
      const places = of.map((_, at) => at);
      while (places.length > count) places.splice(below(places.length), 1);
      return places.map((at) => of[at] as T);
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${"89ab"[below(4)]}${hex(3)}-${hex(12)}`,
  };
}
