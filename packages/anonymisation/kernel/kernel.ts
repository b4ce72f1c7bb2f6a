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

/** Up to so many digits are looked up for four rows at a time, in a table of bytes. */
const FEW: u32 = 16;

/** The digits of sixteen numbers as bytes. */
function fewDigits(numberOf: usize): v128 {
  const low = i16x8.narrow_i32x4_s(v128.load(numberOf), v128.load(numberOf, 16));
  const high = i16x8.narrow_i32x4_s(v128.load(numberOf, 32), v128.load(numberOf, 48));
  return i8x16.narrow_i16x8_s(low, high);
}

/**
 * Appends a digit to the code of each row; 0 when a row has none of the numbers, or one below 0. Where there are fewer than
 * sixteen numbers, others up to there follow that have no digit.
 */
export function appendDigit(end: usize, own: usize, numberOf: usize, numbers: u32, base: i32, codes: usize): i32 {
  let row: usize = 0;
  if (numbers <= FEW && base <= 128) {
    const digits = fewDigits(numberOf);
    // Only the lowest byte of a code finds a digit.
    const upper = i32x4.splat(~0xff);
    const times = i32x4.splat(base);
    let seen = i32x4.splat(0);
    let found = i32x4.splat(0);
    for (; row + 16 <= end; row += 16) {
      const code = v128.load(own + row);
      const digit = i8x16.swizzle(digits, v128.or(code, upper));
      seen = v128.or(seen, code);
      found = v128.or(found, digit);
      v128.store(codes + row, i32x4.add(i32x4.mul(v128.load(codes + row), times), digit));
    }
    if (v128.any_true(v128.or(v128.and(seen, i32x4.splat(~0xf)), v128.and(found, i32x4.splat(0x80))))) return 0;
  }
  for (; row < end; row += 4) {
    const code = <u32>at(own, row);
    if (code >= numbers) return 0;
    const number = at(numberOf, ownCell(code));
    if (number < 0) return 0;
    store<i32>(codes + row, at(codes, row) * base + number);
  }
  return 1;
}

// Rows are sorted as pairs of eight bytes: the key, and behind it the row.

/** Writes the rows as they come, with keys of 0. */
export function takeRows(end: usize, pairs: usize): void {
  for (let pair: usize = 0, row: u64 = 0; pair < end; pair += 8, row += 1 << 32) store<u64>(pairs + pair, row);
}

/** Appends the code of each row to its key, of which a size of 0 leaves nothing. */
export function joinKey(end: usize, pairs: usize, codes: usize, size: i32): void {
  for (let pair = pairs; pair < pairs + end; pair += 8)
    store<i32>(pair, load<i32>(pair) * size + at(codes, ownCell(load<i32>(pair + 4))));
}

/** Appends the group of each row's code to its key, of which a number of groups of 0 leaves nothing. */
export function joinGroup(end: usize, pairs: usize, codes: usize, groupOf: usize, groups: i32): void {
  for (let pair = pairs; pair < pairs + end; pair += 8) {
    const group = at(groupOf, ownCell(at(codes, ownCell(load<i32>(pair + 4)))));
    store<i32>(pair, load<i32>(pair) * groups + group);
  }
}

/** The offset of the counter of a key's digit. */
function digitOf(key: u32, shift: u32, mask: u32): usize {
  return (<usize>((key >> shift) & mask)) << 2;
}

/** Writes the pairs in the order of one digit of their keys; those that agree in it stay as they are. The counters must be 0. */
export function sortByDigit(end: usize, pairs: usize, shift: u32, mask: u32, counters: usize, out: usize): void {
  for (let pair = pairs; pair < pairs + end; pair += 8) add(counters + digitOf(load<u32>(pair), shift, mask), 8);
  let begin = 0;
  for (let counter = counters; counter <= counters + ownCell(mask); counter += 4) {
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
    store<i32>(first + ownCell(found), row);
    found += mark;
    records = select<i32>(0, records, mark) + at(counts, ownCell(row));
    store<i32>(sizes + ownCell(found - 1), records);
    store<i32>(tupleOf + ownCell(row), found - 1);
  }
  return found;
}

/** Writes for each place the number that stands there. */
export function numbersAt(end: usize, places: usize, numbers: usize, out: usize): void {
  for (let place: usize = 0; place < end; place += 4) store<i32>(out + place, at(numbers, ownCell(at(places, place))));
}

/** Writes for each class its first tuple. */
export function firstOf(end: usize, classOf: usize, out: usize): void {
  for (let tuple = <i32>(end >> 2) - 1; tuple >= 0; tuple--)
    store<i32>(out + ownCell(at(classOf, ownCell(tuple))), tuple);
}

/** The sum of the cells that hold less than k: of four at a time, then of those that are left. */
function sumBelow(k: i32, cells: usize, endOfCells: usize): i32 {
  const limit = i32x4.splat(k);
  let four = i32x4.splat(0);
  let cell = cells;
  for (; cell + 16 <= endOfCells; cell += 16) {
    const held = v128.load(cell);
    four = i32x4.add(four, v128.and(held, i32x4.lt_s(held, limit)));
  }
  let sum =
    i32x4.extract_lane(four, 0) +
    i32x4.extract_lane(four, 1) +
    i32x4.extract_lane(four, 2) +
    i32x4.extract_lane(four, 3);
  for (; cell < endOfCells; cell += 4) {
    const held = load<i32>(cell);
    sum += held < k ? held : 0;
  }
  return sum;
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
  return sumBelow(k, cells, endOfCells);
}

/** Counts the records of each code in its cell. */
export function recordsByCode(end: usize, codes: usize, counts: usize, cells: usize): void {
  for (let tuple: usize = 0; tuple < end; tuple += 4) add(cells + ownCell(at(codes, tuple)), at(counts, tuple));
}

/** Counts the records of each group of codes in a row of cells: another code of a tuple names as many of them as there are groupings. */
export function recordsInRows(
  end: usize,
  codes: usize,
  groupOf: usize,
  others: usize,
  cellsOf: usize,
  groupings: i32,
  counts: usize,
  cellsOfRow: i32,
  cells: usize,
): void {
  const bytes = ownCell(groupings);
  for (let tuple: usize = 0; tuple < end; tuple += 4) {
    const row = cells + ownCell(at(groupOf, ownCell(at(codes, tuple))) * cellsOfRow);
    const from = cellsOf + ownCell(at(others, tuple) * groupings);
    const records = at(counts, tuple);
    for (let place = from; place < from + bytes; place += 4) add(row + ownCell(load<i32>(place)), records);
  }
}

/** Writes how many cells hold k or more and, in eight bytes, the sum of their squares. */
export function sumSquares(k: i32, cells: usize, endOfCells: usize, out: usize): void {
  const limit = i32x4.splat(k);
  let kept = 0;
  let two = i64x2.splat(0);
  let cell = cells;
  for (; cell + 16 <= endOfCells; cell += 16) {
    const held = v128.load(cell);
    const isKept = i32x4.ge_s(held, limit);
    const large = v128.and(held, isKept);
    kept += popcnt<i32>(i32x4.bitmask(isKept));
    two = i64x2.add(two, i64x2.add(i64x2.extmul_low_i32x4_s(large, large), i64x2.extmul_high_i32x4_s(large, large)));
  }
  let squares = i64x2.extract_lane(two, 0) + i64x2.extract_lane(two, 1);
  for (; cell < endOfCells; cell += 4) {
    const held = <i64>load<i32>(cell);
    if (held >= <i64>k) {
      kept++;
      squares += held * held;
    }
  }
  store<i32>(out, kept);
  store<i64>(out + 4, squares);
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

// Records of classes stand in an order, those of one class together; each record has a row of codes of two bytes.

/** The group of a record by one of its codes. */
function groupOfRecord(record: i32, codes: usize, row: usize, groupOf: usize): i32 {
  return at(groupOf, (<usize>load<u16>(codes + <usize>record * row)) << 2);
}

/**
 * Counts the records of a class by their group. Two records in a row count in numbers of their own, which are added up in the
 * end: a number that was just written takes long to be read again.
 */
export function countGroups(
  from: usize,
  to: usize,
  codes: usize,
  row: usize,
  groupOf: usize,
  groups: i32,
  sizes: usize,
): void {
  const end = ownCell(groups);
  const others = sizes + end;
  memory.fill(sizes, 0, 2 * end);
  let place = from;
  for (; place + 4 < to; place += 8) {
    add(sizes + ownCell(groupOfRecord(load<i32>(place), codes, row, groupOf)), 1);
    add(others + ownCell(groupOfRecord(load<i32>(place + 4), codes, row, groupOf)), 1);
  }
  if (place < to) add(sizes + ownCell(groupOfRecord(load<i32>(place), codes, row, groupOf)), 1);
  for (let size: usize = 0; size < end; size += 4) add(sizes + size, at(others, size));
}

/**
 * Moves the records of a class to the part of their group, in the order in which they stood; of one group the first ones go
 * to another part. `nextOf` says for each part how many records of the class stand before its next one.
 */
export function moveRecords(
  from: usize,
  to: usize,
  codes: usize,
  row: usize,
  groupOf: usize,
  partOf: usize,
  nextOf: usize,
  giver: i32,
  given: i32,
  taker: i32,
  moved: usize,
): void {
  for (let place = from; place < to; place += 4) {
    const record = load<i32>(place);
    const group = groupOfRecord(record, codes, row, groupOf);
    let part = at(partOf, ownCell(group));
    if (group === giver && given > 0) {
      given--;
      part = taker;
    }
    const next = nextOf + ownCell(part);
    const rank = load<i32>(next);
    store<i32>(moved + ownCell(rank), record);
    store<i32>(next, rank + 1);
  }
  memory.copy(from, moved, to - from);
}
