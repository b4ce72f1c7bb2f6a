/** A place in a text, as an editor shows it. */
export interface TextPlace {
  /** The line, from 1. */
  readonly line: number;
  /** The column in UTF-16 code units, from 1. */
  readonly column: number;
}

const lineStartsOf = (text: string): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
};

/** How many of the sorted starts lie at or before the offset. */
const countUpTo = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Reads the line breaks of a text once, so that thousands of places in it cost no more than one.
 *
 * @param text - the text
 * @returns what tells the place of an offset
 */
export function placesIn(text: string): (offset: number) => TextPlace {
  const starts = lineStartsOf(text);
  return (offset) => {
    const line = countUpTo(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
