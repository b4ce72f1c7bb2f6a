// The inner loops of the search in AssemblyScript, compiled by `npm run generate` to src/generated/kernel-bytes.ts.
// Every address and every end is in bytes; every array holds integers of 32 bits, one after another.

function at(array: usize, offset: usize): i32 {
  return load<i32>(array + offset);
}

function add(place: usize, records: i32): void {
  store<i32>(place, load<i32>(place) + records);
}

/** The pair of a tuple: its class times the number of groups, and the group of its code. */
function pairOf(tuple: usize, classOf: usize, codes: usize, groupOf: usize, groups: i32): i32 {
  return at(classOf, tuple) * groups + at(groupOf, (<usize>at(codes, tuple)) << 2);
}

/** The offset of a cell of a pair's own. */
function ownCell(pair: i32): usize {
  return (<usize>pair) << 2;
}

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
  add(sizes + ((<usize>(number - 1)) << 2), at(counts, tuple));
  return found;
}

// Both exports ask once for the mask, which is 0 when every pair has a cell of its own: asked for each tuple it would cost
// a third of the loop.

/** The records in pairs that hold fewer than k. */
export function recordsBelow(
  end: usize,
  classOf: usize,
  codes: usize,
  counts: usize,
  groupOf: usize,
  groups: i32,
  cells: usize,
  keys: usize,
  mask: u32,
  endOfCells: usize,
  k: i32,
): i32 {
  if (mask === 0) {
    for (let tuple: usize = 0; tuple < end; tuple += 4)
      add(cells + ownCell(pairOf(tuple, classOf, codes, groupOf, groups)), at(counts, tuple));
  } else {
    for (let tuple: usize = 0; tuple < end; tuple += 4)
      add(cells + hashedCell(pairOf(tuple, classOf, codes, groupOf, groups), cells, keys, mask), at(counts, tuple));
  }
  let records = 0;
  for (let cell = cells; cell < endOfCells; cell += 4) {
    const sum = load<i32>(cell);
    records += sum < k ? sum : 0;
  }
  return records;
}

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
      const cell = cells + ownCell(pairOf(tuple, classOf, codes, groupOf, groups));
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
