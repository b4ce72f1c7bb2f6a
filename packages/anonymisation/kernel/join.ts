import { addTo, at, offsetOf } from "./memory";

// Rows are sorted as pairs of eight bytes: the key, and behind it the row.

/** Writes the rows as they come, with keys of 0. */
export function takeRows(end: usize, pairs: usize): void {
  for (let pair: usize = 0, row: u64 = 0; pair < end; pair += 8, row += 1 << 32) store<u64>(pairs + pair, row);
}

/** Appends the code of each row to its key, of which a size of 0 leaves nothing. */
export function joinKey(end: usize, pairs: usize, codes: usize, size: i32): void {
  for (let pair = pairs; pair < pairs + end; pair += 8)
    store<i32>(pair, load<i32>(pair) * size + at(codes, offsetOf(load<i32>(pair + 4))));
}

/** Appends the group of each row's code to its key, of which a number of groups of 0 leaves nothing. */
export function joinGroup(end: usize, pairs: usize, codes: usize, groupOf: usize, groups: i32): void {
  for (let pair = pairs; pair < pairs + end; pair += 8) {
    const group = at(groupOf, offsetOf(at(codes, offsetOf(load<i32>(pair + 4)))));
    store<i32>(pair, load<i32>(pair) * groups + group);
  }
}

/** The offset of the counter of a key's digit. */
function digitOf(key: u32, shift: u32, mask: u32): usize {
  return (<usize>((key >> shift) & mask)) << 2;
}

/** Writes the pairs in the order of one digit of their keys; those that agree in it stay as they are. The counters must be 0. */
export function sortByDigit(end: usize, pairs: usize, shift: u32, mask: u32, counters: usize, out: usize): void {
  for (let pair = pairs; pair < pairs + end; pair += 8) addTo(counters + digitOf(load<u32>(pair), shift, mask), 8);
  let begin = 0;
  for (let counter = counters; counter <= counters + offsetOf(mask); counter += 4) {
    const length = load<i32>(counter);
    store<i32>(counter, begin);
    begin += length;
  }
  for (let pair = pairs; pair < pairs + end; pair += 8) {
    const moved = load<u64>(pair);
    const counter = counters + digitOf(<u32>moved, shift, mask);
    const place = load<i32>(counter);
    store<u64>(out + <usize>place, moved);
    store<i32>(counter, place + 8);
  }
}

/** Marks each pair whose key is not that of the one before. */
export function markFirst(end: usize, pairs: usize, first: usize): void {
  let before = end > 0 ? ~load<i32>(pairs) : 0;
  for (let pair: usize = 0; pair < end; pair += 8) {
    const key = load<i32>(pairs + pair);
    const mark = first + (pair >> 1);
    store<i32>(mark, load<i32>(mark) | <i32>(key !== before));
    before = key;
  }
}

/**
 * Numbers the marked rows as tuples, each of which stands for those up to the next: the tuple of each row, the records of each
 * tuple, and over the marks the row of each tuple. Says how many there are.
 */
export function numberTuples(end: usize, pairs: usize, first: usize, counts: usize, tupleOf: usize, sizes: usize): i32 {
  let found = 0;
  let records = 0;
  for (let pair: usize = 0; pair < end; pair += 8) {
    const row = load<i32>(pairs + pair + 4);
    const mark = at(first, pair >> 1);
    // What stands behind the last tuple is no mark any more, and is overwritten by the next one.
    store<i32>(first + offsetOf(found), row);
    found += mark;
    records = select<i32>(0, records, mark) + at(counts, offsetOf(row));
    store<i32>(sizes + offsetOf(found - 1), records);
    store<i32>(tupleOf + offsetOf(row), found - 1);
  }
  return found;
}
