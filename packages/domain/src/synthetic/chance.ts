/**
 * A source of repeatable chance: the same seed gives the same numbers (mulberry32). For invented data and walks through
 * charts; never for keys, identifiers of real records or anything that must not be guessed.
 *
 * @param seed - a whole number; of a larger one the lowest 32 bits count
 * @returns a function that gives a whole number from 0 to one less than its argument
 *
 * @example
 * ```ts
 * chance(1)(100) === chance(1)(100); // => true
 * ```
 */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
