import { addTo, at, offsetOf } from "./memory";
import { pairOf } from "./pair";

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
    addTo(cells + offsetOf(pairOf(tuple, classOf, codes, groupOf, groups)), at(counts, tuple));
  return sumBelow(k, cells, endOfCells);
}

/** Counts the records of each code in its cell. */
export function recordsByCode(end: usize, codes: usize, counts: usize, cells: usize): void {
  for (let tuple: usize = 0; tuple < end; tuple += 4) addTo(cells + offsetOf(at(codes, tuple)), at(counts, tuple));
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
  const bytes = offsetOf(groupings);
  for (let tuple: usize = 0; tuple < end; tuple += 4) {
    const row = cells + offsetOf(at(groupOf, offsetOf(at(codes, tuple))) * cellsOfRow);
    const from = cellsOf + offsetOf(at(others, tuple) * groupings);
    const records = at(counts, tuple);
    for (let place = from; place < from + bytes; place += 4) addTo(row + offsetOf(load<i32>(place)), records);
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
  for (let tuple: usize = 0; tuple < end; tuple += 4) addTo(ends + offsetOf(at(classOf, tuple)), 8);
  let begin = 0;
  for (let place = ends; place < ends + offsetOf(classes); place += 4) {
    const length = load<i32>(place);
    store<i32>(place, begin);
    begin += length;
  }
  for (let tuple: usize = 0; tuple < end; tuple += 4) {
    const place = ends + offsetOf(at(classOf, tuple));
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
  for (let place = ends; place < ends + offsetOf(classes) && records <= most; place += 4) {
    const to = ordered + <usize>load<i32>(place);
    for (let tuple = from; tuple < to; tuple += 8)
      addTo(cells + offsetOf(at(groupOf, offsetOf(load<i32>(tuple)))), load<i32>(tuple + 4));
    for (let tuple = from; tuple < to; tuple += 8) {
      const cell = cells + offsetOf(at(groupOf, offsetOf(load<i32>(tuple))));
      const sum = load<i32>(cell);
      records += sum < k ? sum : 0;
      store<i32>(cell, 0);
    }
    from = to;
  }
  return records;
}
