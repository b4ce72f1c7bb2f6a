import { addTo, at, offsetOf } from "./memory";
import { pairOf } from "./pair";

/** The offset of the cell that holds the key of a pair, or of the first free one. */
function hashedCell(pair: i32, cells: usize, keys: usize, mask: u32): usize {
  const mixed = <u32>pair * 0x9e3779b1;
  let cell = ((mixed ^ (mixed >> 15)) & mask) << 2;
  while (at(cells, cell) !== 0 && at(keys, cell) !== pair) cell = (cell + 4) & ((mask << 2) | 3);
  store<i32>(keys + cell, pair);
  return cell;
}

/** Gives a tuple the number of its pair, and the pair its records; says how many pairs have been found now. */
function numbered(cell: usize, tuple: usize, found: i32, counts: usize, out: usize, sizes: usize): i32 {
  let number = load<i32>(cell);
  if (number === 0) {
    store<i32>(sizes + ((<usize>found) << 2), 0);
    number = ++found;
    store<i32>(cell, number);
  }
  store<i32>(out + tuple, number - 1);
  addTo(sizes + ((<usize>(number - 1)) << 2), at(counts, tuple));
  return found;
}

// It asks once for the mask, which is 0 when every pair has a cell of its own: asked for each tuple it would cost a third of
// the loop.

/** Numbers the pairs in the order of their first tuple: the number of each tuple's pair, and the records of each pair. */
export function refine(
  end: usize,
  classOf: usize,
  codes: usize,
  counts: usize,
  groupOf: usize,
  groups: i32,
  cells: usize,
  keys: usize,
  mask: u32,
  out: usize,
  sizes: usize,
): i32 {
  let found = 0;
  if (mask === 0) {
    for (let tuple: usize = 0; tuple < end; tuple += 4) {
      const cell = cells + offsetOf(pairOf(tuple, classOf, codes, groupOf, groups));
      found = numbered(cell, tuple, found, counts, out, sizes);
    }
  } else {
    for (let tuple: usize = 0; tuple < end; tuple += 4) {
      const cell = cells + hashedCell(pairOf(tuple, classOf, codes, groupOf, groups), cells, keys, mask);
      found = numbered(cell, tuple, found, counts, out, sizes);
    }
  }
  return found;
}
