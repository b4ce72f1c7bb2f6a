import { addTo, at, offsetOf } from "./memory";

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
  const end = offsetOf(groups);
  const others = sizes + end;
  memory.fill(sizes, 0, 2 * end);
  let place = from;
  for (; place + 4 < to; place += 8) {
    addTo(sizes + offsetOf(groupOfRecord(load<i32>(place), codes, row, groupOf)), 1);
    addTo(others + offsetOf(groupOfRecord(load<i32>(place + 4), codes, row, groupOf)), 1);
  }
  if (place < to) addTo(sizes + offsetOf(groupOfRecord(load<i32>(place), codes, row, groupOf)), 1);
  for (let size: usize = 0; size < end; size += 4) addTo(sizes + size, at(others, size));
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
    let part = at(partOf, offsetOf(group));
    if (group === giver && given > 0) {
      given--;
      part = taker;
    }
    const next = nextOf + offsetOf(part);
    const rank = load<i32>(next);
    store<i32>(moved + offsetOf(rank), record);
    store<i32>(next, rank + 1);
  }
  memory.copy(from, moved, to - from);
}
