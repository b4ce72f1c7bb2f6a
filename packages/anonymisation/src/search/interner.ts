import type { CellRow } from "./cell-row.js";
import type { Grouping } from "./grouping.js";
import type { SizeSums } from "./size-sums.js";

/** Tuples that have a code. */
export interface CodedTuples {
  readonly tuples: number;
  /** How many records each tuple stands for. */
  readonly counts: Int32Array;
  /** The code of each tuple. */
  readonly codes: Int32Array;
}

/** Tuples that lie in classes, each of which stands for a record at least, and the groups of their codes by which the classes are to be split. */
export interface Split extends CodedTuples {
  /** The class of each tuple, below `classes`. */
  readonly classOf: Int32Array;
  readonly classes: number;
  readonly grouping: Grouping;
}

/** Tuples that have two codes, groups of the one and several groupings of the other. */
export interface CrossedTuples extends CodedTuples {
  readonly grouping: Grouping;
  /** The other code of each tuple. */
  readonly others: Int32Array;
  readonly row: CellRow;
}

/**
 * Tells tuples apart, and carries what is known of them over to others. It numbers the pairs (class, group) consecutively: how
 * tuples that share a class are split by one more composite. Equality is always decided by the pair itself, never by a hash.
 */
export interface Interner {
  /** For each place the number that stands there, written to `out`; every place must be one of the first `length`. */
  readonly numbersAt: (
    places: Int32Array,
    numbers: Int32Array,
    length?: number,
    out?: Int32Array<ArrayBuffer>,
  ) => Int32Array<ArrayBuffer>;
  /** For each class its first tuple; no class may be empty. */
  readonly firstOf: (grouped: Pick<Split, "tuples" | "classOf" | "classes">) => Int32Array<ArrayBuffer>;
  /** Writes for each tuple the number of its pair to `out`, for each pair its records to `sizes`, and says how many pairs there are. */
  readonly refine: (split: Split, out: Int32Array, sizes: Int32Array) => number;
  /** The records of each of so many codes. */
  readonly recordsByCode: (tuples: CodedTuples, values: number) => Int32Array<ArrayBuffer>;
  /** The records of each pair, of which there must be few enough for a cell each: those of a class, group by group, then the next. */
  readonly recordsOf: (split: Split) => Int32Array<ArrayBuffer>;
  /** For each group of the one code a row, with the records of each group of each grouping of the other. */
  readonly recordsInRows: (crossed: CrossedTuples) => Int32Array<ArrayBuffer>;
  /** What the pairs come to, of which there must be few enough for a cell each: those of fewer than `k` records are suppressed. */
  readonly sumsOf: (k: number, split: Split) => SizeSums;
  /** The records in pairs that hold fewer than `k`; where they are more than `most`, any number above it. */
  readonly recordsBelow: (k: number, split: Split, most?: number) => number;
}

/** The cells in which pairs are counted. */
export interface Cells {
  readonly cells: number;
  /** 0 when every pair has a cell of its own; else what keeps the bits of a hash that name a cell. */
  readonly mask: number;
}

/** The cells for each tuple up to which every pair gets its own; more would take longer to clear than pairs to hash. */
const CELLS_PER_TUPLE = 4;

/** Whether the pairs of a split are few enough for a cell each. */
export const hasOwnCells = ({ tuples, classes, grouping }: Pick<Split, "tuples" | "classes" | "grouping">): boolean =>
  classes * grouping.groups <= CELLS_PER_TUPLE * tuples;

/** The cells that a split needs: one for each pair, or a power of two that leaves half of them free. */
export function cellsFor(split: Split): Cells {
  if (hasOwnCells(split)) return { cells: split.classes * split.grouping.groups, mask: 0 };
  const cells = 2 ** Math.ceil(Math.log2(2 * split.tuples + 2));
  return { cells, mask: cells - 1 };
}

/** Whether 32 bits tell the pairs of a split apart. */
export const hasFewPairs = ({ classes, grouping }: Split): boolean => classes * grouping.groups <= 2 ** 32;
