import { countingUp } from "./counting-up.js";

/** A number below `size` for each of some rows. */
export interface SortKey {
  readonly codes: Int32Array | Uint16Array;
  readonly size: number;
}

/** The rows in the order of their keys, the first key first; rows that agree in all keys stay as they are. */
export function orderByKeys(rows: number, keys: readonly SortKey[]): Int32Array {
  let order: Int32Array = countingUp(rows);
  let sorted: Int32Array = new Int32Array(rows);
  // Each pass keeps the order of the one before among rows that it finds equal, so that the first key comes last.
  for (const key of keys.toReversed()) {
    sortByKey(order, key, sorted);
    [order, sorted] = [sorted, order];
  }
  return order;
}

function sortByKey(rows: Int32Array, { codes, size }: SortKey, sorted: Int32Array): void {
  const next = new Int32Array(size + 1);
  for (let row = 0; row < rows.length; row++) {
    const after = (codes[row] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let code = 1; code < size; code++) next[code] = (next[code] as number) + (next[code - 1] as number);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const code = codes[row] as number;
    const place = next[code] as number;
    sorted[place] = row;
    next[code] = place + 1;
  }
}

/** Marks, among rows in the order of their keys, each that agrees with the one before in not all of them; the first is marked. */
export function firstOfEach(order: Int32Array, keys: readonly SortKey[]): Uint8Array {
  const first = new Uint8Array(order.length);
  if (order.length > 0) first[0] = 1;
  for (const { codes } of keys) {
    let before = codes[order[0] as number];
    for (let at = 1; at < order.length; at++) {
      const code = codes[order[at] as number];
      if (code !== before) first[at] = 1;
      before = code;
    }
  }
  return first;
}
