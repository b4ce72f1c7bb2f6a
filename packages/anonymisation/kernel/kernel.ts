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

/** Writes for each tuple the class of the one in which it lies. */
export function carry(end: usize, within: usize, classOf: usize, out: usize): void {
  for (let tuple: usize = 0; tuple < end; tuple += 4) store<i32>(out + tuple, at(classOf, ownCell(at(within, tuple))));
}

/** The records in pairs that hold fewer than k, when every pair has a cell of its own. */
export function recordsBelow(
  end: usize,
  classOf: usize,
  codes: usize,
  counts: usize,
  groupOf: usize,
  groups: i32,
  cells: usize,
  endOfCells: usize,
  k: i32,
): i32 {
  for (let tuple: usize = 0; tuple < end; tuple += 4)
    add(cells + ownCell(pairOf(tuple, classOf, codes, groupOf, groups)), at(counts, tuple));
  let records = 0;
  for (let cell = cells; cell < endOfCells; cell += 4) {
    const sum = load<i32>(cell);
    records += sum < k ? sum : 0;
  }
  return records;
}

/** Writes code and count of each tuple in the order of the classes; for each class where its tuples end. */
export function order(
  end: usize,
  classOf: usize,
  codes: usize,
  counts: usize,
  ends: usize,
  classes: i32,
  ordered: usize,
): void {
  for (let tuple: usize = 0; tuple < end; tuple += 4) add(ends + ownCell(at(classOf, tuple)), 8);
  let begin = 0;
  for (let place = ends; place < ends + ownCell(classes); place += 4) {
    const length = load<i32>(place);
    store<i32>(place, begin);
    begin += length;
  }
  for (let tuple: usize = 0; tuple < end; tuple += 4) {
    const place = ends + ownCell(at(classOf, tuple));
    const next = load<i32>(place);
    store<i32>(ordered + <usize>next, at(codes, tuple));
    store<i32>(ordered + <usize>next + 4, at(counts, tuple));
    store<i32>(place, next + 8);
  }
}

/**
 * The records in pairs that hold fewer than k, class by class: the cells of its groups serve one class after the other. Of
 * more records than `most` it counts no further.
 */
export function recordsBelowInOrder(
  ends: usize,
  classes: i32,
  ordered: usize,
  groupOf: usize,
  cells: usize,
  k: i32,
  most: i32,
): i32 {
  let records = 0;
  let from = ordered;
  for (let place = ends; place < ends + ownCell(classes) && records <= most; place += 4) {
    const to = ordered + <usize>load<i32>(place);
    for (let tuple = from; tuple < to; tuple += 8)
      add(cells + ownCell(at(groupOf, ownCell(load<i32>(tuple)))), load<i32>(tuple + 4));
    for (let tuple = from; tuple < to; tuple += 8) {
      const cell = cells + ownCell(at(groupOf, ownCell(load<i32>(tuple))));
      const sum = load<i32>(cell);
      records += sum < k ? sum : 0;
      store<i32>(cell, 0);
    }
    from = to;
  }
  return records;
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
