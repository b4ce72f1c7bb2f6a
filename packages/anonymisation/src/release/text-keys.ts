import type { Column } from "../search/column.js";
import type { SortKey } from "../search/counting-sort.js";

/** Columns are read as one key as long as there are no more combinations, each of which fits into two bytes. */
const MOST_COMBINATIONS = 65_536;

/** Keys by which rows lie in the order of their texts (by code units), column by column; equal texts have equal keys. */
export function textKeys(rows: number, columns: readonly Column[]): readonly SortKey[] {
  const keys: { codes: SortKey["codes"]; size: number }[] = [];
  for (const column of columns) {
    const { ranks, size } = ranked(column);
    const last = keys.at(-1);
    const joins = last !== undefined && last.size * size <= MOST_COMBINATIONS;
    const key = joins
      ? last
      : { codes: size <= MOST_COMBINATIONS ? new Uint16Array(rows) : new Int32Array(rows), size: 1 };
    if (!joins) keys.push(key);
    appendRanks(key.codes, column, ranks, size);
    key.size *= size;
  }
  return keys;
}

function appendRanks(codes: SortKey["codes"], column: Column, ranks: Int32Array, size: number): void {
  for (let row = 0; row < codes.length; row++)
    codes[row] = (codes[row] as number) * size + (ranks[column.codes[row] as number] ?? 0);
}

/** For each code of a column the place of its text among the texts. */
function ranked({ dictionary }: Column): { readonly ranks: Int32Array; readonly size: number } {
  const texts = [...new Set(dictionary)].sort((one, other) => (one < other ? -1 : 1));
  const rankOf = new Map(texts.map((text, rank) => [text, rank]));
  return { ranks: Int32Array.from(dictionary, (text) => rankOf.get(text) ?? 0), size: Math.max(1, texts.length) };
}
