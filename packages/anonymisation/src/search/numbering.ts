/** Numbers for values, in the order in which they first come. */
export interface Numbering<Value> {
  /** The number of a value; the next one for a value that did not come before. */
  readonly of: (value: Value) => number;
  /** The values that came, by their numbers. */
  readonly values: () => Value[];
}

/** A numbering in which nothing came yet. */
export function newNumbering<Value>(): Numbering<Value> {
  const numbers = new Map<Value, number>();
  const of = (value: Value): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  };
  return { of, values: () => [...numbers.keys()] };
}
