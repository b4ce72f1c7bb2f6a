/**
 * The sets of one to `size` of the numbers below `count`, smaller sets first, each in ascending order; `undefined` when there
 * are more than `most`.
 *
 * @example
 * ```ts
 * combinations(3, 2, 10); // => [[0], [1], [2], [0, 1], [0, 2], [1, 2]]
 * combinations(3, 2, 5); // => undefined
 * ```
 */
export function combinations(count: number, size: number, most: number): readonly (readonly number[])[] | undefined {
  const sets: (readonly number[])[] = [];
  let last: readonly (readonly number[])[] = [[]];
  for (let length = 1; length <= size; length++) {
    const longer: (readonly number[])[] = [];
    for (const set of last) {
      for (let next = (set.at(-1) ?? -1) + 1; next < count; next++) longer.push([...set, next]);
      if (sets.length + longer.length > most) return undefined;
    }
    sets.push(...longer);
    last = longer;
  }
  return sets;
}
