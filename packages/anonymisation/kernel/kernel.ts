// The inner loops of the search. Compiled by `npm run generate` to src/generated/kernel-bytes.ts.
// Every address and every end is in bytes; every array holds integers of 32 bits, one after another.

// @ts-ignore: decorator
@inline
function at(array: usize, offset: usize): i32 {
  return load<i32>(array + offset);
}

// @ts-ignore: decorator
@inline
function add(place: usize, records: i32): void {
  store<i32>(place, load<i32>(place) + records);
}

/** The pair of a tuple: its class times the number of groups, and the group of its code. */
// @ts-ignore: decorator
@inline
function pairAt(tuple: usize, classOf: usize, codes: usize, groupOf: usize, groups: i32): i32 {
  return at(classOf, tuple) * groups + at(groupOf, (<usize>at(codes, tuple)) << 2);
}

/** Where a key stands in a table of mask + 1 places, or the first free place for it. */
// @ts-ignore: decorator
@inline
function placeOf(key: i32, mask: u32, numbers: usize, keys: usize): usize {
  const mixed = <u32>key * 0x9e3779b1;
  let place = ((mixed ^ (mixed >> 15)) & mask) << 2;
  while (at(numbers, place) != 0 && at(keys, place) != key) place = (place + 4) & ((mask << 2) | 3);
  return place;
}

/** Sums the records of each pair into a cell of its own. */
export function sumDirectly(
  end: usize,
  classOf: usize,
  codes: usize,
  counts: usize,
  groupOf: usize,
  groups: i32,
  cells: usize,
): void {
  for (let tuple: usize = 0; tuple < end; tuple += 4) {
    add(cells + ((<usize>pairAt(tuple, classOf, codes, groupOf, groups)) << 2), at(counts, tuple));
  }
}

/** Like sumDirectly, where pairs are too many to have a cell each. */
export function sumHashed(
  end: usize,
  classOf: usize,
  codes: usize,
  counts: usize,
  groupOf: usize,
  groups: i32,
  sums: usize,
  keys: usize,
  mask: u32,
): void {
  for (let tuple: usize = 0; tuple < end; tuple += 4) {
    const key = pairAt(tuple, classOf, codes, groupOf, groups);
    const place = placeOf(key, mask, sums, keys);
    store<i32>(keys + place, key);
    add(sums + place, at(counts, tuple));
  }
}

/** The sum of the cells that hold less than k. */
export function below(cells: usize, end: usize, k: i32): i32 {
  let records = 0;
  for (let place = cells; place < end; place += 4) {
    const sum = load<i32>(place);
    records += sum < k ? sum : 0;
  }
  return records;
}

/** Numbers the pairs in the order of their first tuple: the number of each tuple's pair, and the records of each pair. */
export function refineDirectly(
  end: usize,
  classOf: usize,
  codes: usize,
  counts: usize,
  groupOf: usize,
  groups: i32,
  numbers: usize,
  out: usize,
  sizes: usize,
): i32 {
  let found = 0;
  for (let tuple: usize = 0; tuple < end; tuple += 4) {
    const cell = numbers + ((<usize>pairAt(tuple, classOf, codes, groupOf, groups)) << 2);
    let number = load<i32>(cell);
    if (number == 0) {
      store<i32>(sizes + ((<usize>found) << 2), 0);
      number = ++found;
      store<i32>(cell, number);
    }
    store<i32>(out + tuple, number - 1);
    add(sizes + ((<usize>(number - 1)) << 2), at(counts, tuple));
  }
  return found;
}

/** Like refineDirectly, where pairs are too many to have a cell each. */
export function refineHashed(
  end: usize,
  classOf: usize,
  codes: usize,
  counts: usize,
  groupOf: usize,
  groups: i32,
  numbers: usize,
  keys: usize,
  mask: u32,
  out: usize,
  sizes: usize,
): i32 {
  let found = 0;
  for (let tuple: usize = 0; tuple < end; tuple += 4) {
    const key = pairAt(tuple, classOf, codes, groupOf, groups);
    const place = placeOf(key, mask, numbers, keys);
    let number = at(numbers, place);
    if (number == 0) {
      store<i32>(sizes + ((<usize>found) << 2), 0);
      number = ++found;
      store<i32>(numbers + place, number);
      store<i32>(keys + place, key);
    }
    store<i32>(out + tuple, number - 1);
    add(sizes + ((<usize>(number - 1)) << 2), at(counts, tuple));
  }
  return found;
}
