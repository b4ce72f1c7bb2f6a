import { BugError } from "@nrs-kit/domain";
import { histogramOf } from "./histogram.js";
import type { CodedTuples, CrossedTuples, Interner, Split } from "./interner.js";
import { cellsFor, hasFewPairs } from "./interner.js";
import { judgeSizes } from "./judge-sizes.js";
import { numbersAt } from "./numbers-at.js";
import { type SizeSums, sumsOf } from "./size-sums.js";

/** Groups are taken in two steps when there are too many pairs for one. */
const STEP = 64;

/** Splits classes in plain JavaScript; the loops are those of `kernel/`. The memory it works in is kept from one call to the next. */
export class ScriptInterner implements Interner {
  private counted = new Int32Array(0);
  private keys = new Int32Array(0);

  numbersAt(
    places: Int32Array,
    numbers: Int32Array,
    _?: number,
    out?: Int32Array<ArrayBuffer>,
  ): Int32Array<ArrayBuffer> {
    return numbersAt(places, numbers, out);
  }

  firstOf({ tuples, classOf, classes }: Pick<Split, "tuples" | "classOf" | "classes">): Int32Array<ArrayBuffer> {
    const first = new Int32Array(classes);
    for (let tuple = tuples - 1; tuple >= 0; tuple--) first[at(classOf, tuple)] = tuple;
    return first;
  }

  refine(split: Split, out: Int32Array, sizes: Int32Array): number {
    if (!hasFewPairs(split)) return this.refine(this.secondStep(split), out, sizes);
    const { counted, keys, mask } = this.clearedFor(split);
    const { counts, tuples } = split;
    let found = 0;
    for (let tuple = 0; tuple < tuples; tuple++) {
      const cell = cellOf(pairOf(split, tuple), counted, keys, mask);
      let number = at(counted, cell);
      if (number === 0) {
        sizes[found] = 0;
        counted[cell] = number = ++found;
      }
      out[tuple] = number - 1;
      sizes[number - 1] = (at(sizes, number - 1) + at(counts, tuple)) | 0;
    }
    return found;
  }

  recordsByCode({ tuples, counts, codes }: CodedTuples, values: number): Int32Array<ArrayBuffer> {
    return histogramOf(codes.subarray(0, tuples), values, counts);
  }

  recordsOf(split: Split): Int32Array<ArrayBuffer> {
    const { cells, mask } = cellsFor(split);
    if (mask !== 0) throw new BugError("The pairs are too many for a cell each.");
    const records = new Int32Array(cells);
    for (let tuple = 0; tuple < split.tuples; tuple++) {
      const cell = pairOf(split, tuple);
      records[cell] = (at(records, cell) + at(split.counts, tuple)) | 0;
    }
    return records;
  }

  recordsInRows({ tuples, counts, codes, grouping, others, row }: CrossedTuples): Int32Array<ArrayBuffer> {
    const { cellsOf, cells } = row;
    const groupings = row.begins.length;
    const records = new Int32Array(grouping.groups * cells);
    for (let tuple = 0; tuple < tuples; tuple++) {
      const begin = Math.imul(at(grouping.groupOf, at(codes, tuple)), cells);
      const from = Math.imul(at(others, tuple), groupings);
      for (let place = from; place < from + groupings; place++) {
        const cell = begin + at(cellsOf, place);
        records[cell] = (at(records, cell) + at(counts, tuple)) | 0;
      }
    }
    return records;
  }

  sumsOf(k: number, split: Split): SizeSums {
    return sumsOf(judgeSizes(this.recordsOf(split), k));
  }

  recordsBelow(k: number, split: Split): number {
    if (!hasFewPairs(split)) return this.recordsBelow(k, this.secondStep(split));
    const { counted, keys, cells, mask } = this.clearedFor(split);
    const { counts, tuples } = split;
    for (let tuple = 0; tuple < tuples; tuple++) {
      const cell = cellOf(pairOf(split, tuple), counted, keys, mask);
      counted[cell] = (at(counted, cell) + at(counts, tuple)) | 0;
    }
    let records = 0;
    for (let cell = 0; cell < cells; cell++) {
      const sum = at(counted, cell);
      if (sum < k) records += sum;
    }
    return records;
  }

  /** What is left to split after groups that lie close together were taken as one. */
  private secondStep(split: Split): Split {
    const { groupOf, groups } = split.grouping;
    const coarse = { groupOf: groupOf.map((group) => Math.floor(group / STEP)), groups: Math.ceil(groups / STEP) };
    const [classOf, sizes] = [new Int32Array(split.tuples), new Int32Array(split.tuples)];
    const classes = this.refine({ ...split, grouping: coarse }, classOf, sizes);
    return { ...split, classOf, classes, grouping: { groupOf: groupOf.map((group) => group % STEP), groups: STEP } };
  }

  private clearedFor(split: Split): { counted: Int32Array; keys: Int32Array; cells: number; mask: number } {
    const { cells, mask } = cellsFor(split);
    if (this.counted.length < cells) this.counted = new Int32Array(cells);
    else this.counted.fill(0, 0, cells);
    if (mask > 0 && this.keys.length < cells) this.keys = new Int32Array(cells);
    return { counted: this.counted, keys: this.keys, cells, mask };
  }
}

function pairOf({ classOf, codes, grouping }: Split, tuple: number): number {
  return (Math.imul(at(classOf, tuple), grouping.groups) + at(grouping.groupOf, at(codes, tuple))) | 0;
}

/** The cell of a pair: one of its own when the mask is 0, else the one that holds its key, or the first free one. */
function cellOf(pair: number, counted: Int32Array, keys: Int32Array, mask: number): number {
  if (mask === 0) return pair;
  const mixed = Math.imul(pair, 0x9e3779b1);
  let cell = (mixed ^ (mixed >>> 15)) & mask;
  while (at(counted, cell) !== 0 && at(keys, cell) !== pair) cell = (cell + 1) & mask;
  keys[cell] = pair;
  return cell;
}

function at(numbers: Int32Array, place: number): number {
  // Within bounds by construction; the assertion keeps the inner loops free of a branch.
  return numbers[place] as number;
}
