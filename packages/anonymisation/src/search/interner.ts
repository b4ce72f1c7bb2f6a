import type { Grouping } from "./composite.js";

/** Tuples that lie in classes, and the composite by which the classes are to be split. */
export interface Split {
  readonly tuples: number;
  /** How many records each tuple stands for. */
  readonly counts: Int32Array;
  /** The class of each tuple, below `classes`. */
  readonly classOf: Int32Array;
  readonly classes: number;
  /** The code of each tuple, of which the grouping tells the group. */
  readonly codes: Int32Array;
  readonly grouping: Grouping;
}

/**
 * Numbers the pairs (class, group) consecutively: how tuples that share a class are split by one more composite. Few pairs are
 * addressed directly, many hashed; equality is always decided by the pair itself, never by a hash.
 */
export interface Interner {
  /** Writes for each tuple the number of its pair to `out`, for each pair its records to `sizes`, and says how many pairs there are. */
  readonly refine: (split: Split, out: Int32Array, sizes: Int32Array) => number;
  /** The records in pairs that hold fewer than `k`. */
  readonly recordsBelow: (k: number, split: Split) => number;
}

/** The cells that are addressed directly for each tuple; more would take longer to clear than pairs to hash. */
const CELLS_PER_TUPLE = 4;
/** The pairs that a hashed key of 32 bits tells apart. */
export const MOST_PAIRS = 2 ** 32;
/** Groups are taken in two steps when there are too many pairs for one. */
const STEP = 64;

/** Whether the pairs of a split are few enough to be addressed directly. */
export const isDirect = ({ tuples, classes, grouping }: Split): boolean =>
  classes * grouping.groups <= CELLS_PER_TUPLE * tuples;

/** Splits classes in plain JavaScript. The memory it works in is kept from one call to the next. */
export class ScriptInterner implements Interner {
  private cells = new Int32Array(0);
  private keys = new Int32Array(0);

  refine(split: Split, out: Int32Array, sizes: Int32Array): number {
    const pairs = split.classes * split.grouping.groups;
    if (isDirect(split)) return refineDirectly(split, this.cleared(pairs), out, sizes);
    if (pairs > MOST_PAIRS) return this.refine(this.secondStep(split, out, sizes), out, sizes);
    const capacity = capacityFor(split.tuples);
    return refineHashed(split, this.cleared(capacity), this.keysFor(capacity), out, sizes);
  }

  recordsBelow(k: number, split: Split): number {
    const pairs = split.classes * split.grouping.groups;
    if (isDirect(split)) return belowIn(this.sumDirectly(split, pairs), pairs, k);
    if (pairs > MOST_PAIRS) {
      const [out, sizes] = [new Int32Array(split.tuples), new Int32Array(split.tuples)];
      return this.recordsBelow(k, this.secondStep(split, out, sizes));
    }
    const capacity = capacityFor(split.tuples);
    return belowIn(sumHashed(split, this.cleared(capacity), this.keysFor(capacity)), capacity, k);
  }

  /** What is left to split after the groups were told apart in steps. */
  private secondStep(split: Split, out: Int32Array, sizes: Int32Array): Split {
    const { groupOf, groups } = split.grouping;
    const coarse = { groupOf: groupOf.map((group) => Math.floor(group / STEP)), groups: Math.ceil(groups / STEP) };
    const classes = this.refine({ ...split, grouping: coarse }, out, sizes);
    return {
      ...split,
      classOf: out.slice(),
      classes,
      grouping: { groupOf: groupOf.map((one) => one % STEP), groups: STEP },
    };
  }

  private sumDirectly({ tuples, counts, classOf, codes, grouping }: Split, pairs: number): Int32Array {
    const cells = this.cleared(pairs);
    const { groupOf, groups } = grouping;
    for (let tuple = 0; tuple < tuples; tuple++) {
      const pair = (Math.imul(at(classOf, tuple), groups) + at(groupOf, at(codes, tuple))) | 0;
      cells[pair] = (at(cells, pair) + at(counts, tuple)) | 0;
    }
    return cells;
  }

  private cleared(length: number): Int32Array {
    if (this.cells.length < length) this.cells = new Int32Array(length);
    else this.cells.fill(0, 0, length);
    return this.cells;
  }

  private keysFor(length: number): Int32Array {
    if (this.keys.length < length) this.keys = new Int32Array(length);
    return this.keys;
  }
}

function refineDirectly(
  { tuples, counts, classOf, codes, grouping }: Split,
  numbers: Int32Array,
  out: Int32Array,
  sizes: Int32Array,
): number {
  const { groupOf, groups } = grouping;
  let found = 0;
  for (let tuple = 0; tuple < tuples; tuple++) {
    const pair = (Math.imul(at(classOf, tuple), groups) + at(groupOf, at(codes, tuple))) | 0;
    let number = at(numbers, pair);
    if (number === 0) {
      sizes[found] = 0;
      numbers[pair] = number = ++found;
    }
    out[tuple] = number - 1;
    sizes[number - 1] = (at(sizes, number - 1) + at(counts, tuple)) | 0;
  }
  return found;
}

function refineHashed(
  { tuples, counts, classOf, codes, grouping }: Split,
  numbers: Int32Array,
  keys: Int32Array,
  out: Int32Array,
  sizes: Int32Array,
): number {
  const { groupOf, groups } = grouping;
  const mask = capacityFor(tuples) - 1;
  let found = 0;
  for (let tuple = 0; tuple < tuples; tuple++) {
    const key = (Math.imul(at(classOf, tuple), groups) + at(groupOf, at(codes, tuple))) | 0;
    let place = placeOf(key) & mask;
    let number = at(numbers, place);
    while (number !== 0 && at(keys, place) !== key) {
      place = (place + 1) & mask;
      number = at(numbers, place);
    }
    if (number === 0) {
      sizes[found] = 0;
      keys[place] = key;
      numbers[place] = number = ++found;
    }
    out[tuple] = number - 1;
    sizes[number - 1] = (at(sizes, number - 1) + at(counts, tuple)) | 0;
  }
  return found;
}

/** The records of each pair, at the place of its hash; every tuple stands for at least one record. */
function sumHashed(
  { tuples, counts, classOf, codes, grouping }: Split,
  sums: Int32Array,
  keys: Int32Array,
): Int32Array {
  const { groupOf, groups } = grouping;
  const mask = capacityFor(tuples) - 1;
  for (let tuple = 0; tuple < tuples; tuple++) {
    const key = (Math.imul(at(classOf, tuple), groups) + at(groupOf, at(codes, tuple))) | 0;
    let place = placeOf(key) & mask;
    while (at(sums, place) !== 0 && at(keys, place) !== key) place = (place + 1) & mask;
    keys[place] = key;
    sums[place] = (at(sums, place) + at(counts, tuple)) | 0;
  }
  return sums;
}

function belowIn(sums: Int32Array, length: number, k: number): number {
  let records = 0;
  for (let place = 0; place < length; place++) {
    const sum = at(sums, place);
    if (sum < k) records = (records + sum) | 0;
  }
  return records;
}

/** A power of two that leaves at least half of the places free. */
export const capacityFor = (tuples: number): number => 2 ** Math.ceil(Math.log2(2 * tuples + 2));

/** Spreads keys that follow each other over all places. */
function placeOf(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function at(numbers: Int32Array, place: number): number {
  // Within bounds by construction; the assertion keeps the inner loops free of a branch.
  return numbers[place] as number;
}
