import type { Cells, CodedTuples, CrossedTuples, Interner, Split } from "./interner.js";
import { cellsFor, hasFewPairs } from "./interner.js";
import type { Kernel } from "./kernel.js";
import type { KernelMemory } from "./kernel-memory.js";
import { ScriptInterner } from "./script-interner.js";
import type { SizeSums } from "./size-sums.js";

const BYTES = 4;
/** So many integers hold how many classes are kept, and in two of them the sum of the squares of their sizes. */
const SUMS = 3;
const MOST_RECORDS = 2 ** 31 - 1;

/** Splits classes by WebAssembly, and in JavaScript what is too large for it. */
export class KernelInterner implements Interner {
  private readonly kernel: Kernel;
  private readonly memory: KernelMemory;
  private readonly script = new ScriptInterner();
  /** What lies in the memory in the order of the classes of a split: tuples, and where those of each class end. */
  private readonly ordered = {};
  private readonly ends = {};
  private inOrder: Split | undefined;

  constructor(kernel: Kernel, memory: KernelMemory) {
    [this.kernel, this.memory] = [kernel, memory];
  }

  /** Lets go of the split that it knows. */
  emptied(): void {
    this.inOrder = undefined;
  }

  numbersAt(
    places: Int32Array,
    numbers: Int32Array,
    length = numbers.length,
    out: Int32Array<ArrayBuffer> = new Int32Array(places.length),
  ): Int32Array<ArrayBuffer> {
    this.changes(out);
    if (!this.memory.makesRoomFor(0, [places.length, places.length, length])) {
      this.memory.forget(out);
      return this.script.numbersAt(places, numbers, length, out);
    }
    const [by, from] = [this.memory.addressOf(places, places.length), this.memory.addressOf(numbers, length)];
    const to = this.memory.addressFor(out, places.length);
    this.kernel.numbersAt(places.length * BYTES, by, from, to);
    out.set(this.memory.at(to, places.length));
    return out;
  }

  firstOf(grouped: Pick<Split, "tuples" | "classOf" | "classes">): Int32Array<ArrayBuffer> {
    const { tuples, classOf, classes } = grouped;
    if (!this.memory.makesRoomFor(classes, [tuples])) return this.script.firstOf(grouped);
    this.kernel.firstOf(tuples * BYTES, this.memory.addressOf(classOf, tuples), this.memory.scratchAt());
    return this.memory.scratch(0, classes).slice();
  }

  refine(split: Split, out: Int32Array, sizes: Int32Array): number {
    const { tuples } = split;
    const cells = cellsFor(split);
    this.changes(out);
    // Scratch holds the cells, behind them the keys of those that pairs share, and the sizes.
    const keysAt = cells.cells;
    const sizesAt = keysAt + (cells.mask === 0 ? 0 : cells.cells);
    if (!this.takes(split, cells, sizesAt + tuples, tuples)) {
      this.memory.forget(out);
      return this.script.refine(split, out, sizes);
    }
    const { memory } = this;
    const [keys, to, sizesTo] = [memory.scratchAt(keysAt), memory.addressFor(out, tuples), memory.scratchAt(sizesAt)];
    const { end, classOf, codes, counts, groupOf, groups } = this.addressesOf(split);
    const found = this.kernel.refine(
      end,
      classOf,
      codes,
      counts,
      groupOf,
      groups,
      memory.scratchAt(),
      keys,
      cells.mask,
      to,
      sizesTo,
    );
    out.set(this.memory.at(to, tuples));
    sizes.set(this.memory.scratch(sizesAt, found));
    return found;
  }

  recordsByCode(coded: CodedTuples, values: number): Int32Array<ArrayBuffer> {
    const { tuples, counts, codes } = coded;
    if (!this.memory.makesRoomFor(values, [tuples, tuples])) return this.script.recordsByCode(coded, values);
    const cells = this.memory.scratch(0, values).fill(0);
    const [from, by] = [this.memory.addressOf(codes, tuples), this.memory.addressOf(counts, tuples)];
    this.kernel.recordsByCode(tuples * BYTES, from, by, this.memory.scratchAt());
    return cells.slice();
  }

  recordsOf(split: Split): Int32Array<ArrayBuffer> {
    const cells = cellsFor(split);
    if (cells.mask !== 0 || !this.takes(split, cells, cells.cells)) return this.script.recordsOf(split);
    this.counted(0, split, cells);
    return this.memory.scratch(0, cells.cells).slice();
  }

  recordsInRows(crossed: CrossedTuples): Int32Array<ArrayBuffer> {
    const { tuples, counts, codes, grouping, others, row } = crossed;
    const { groupOf, groups } = grouping;
    const cells = groups * row.cells;
    const lengths = [tuples, tuples, tuples, groupOf.length, row.cellsOf.length];
    if (!this.memory.makesRoomFor(cells, lengths)) return this.script.recordsInRows(crossed);
    const records = this.memory.scratch(0, cells).fill(0);
    this.kernel.recordsInRows(
      tuples * BYTES,
      this.memory.addressOf(codes, tuples),
      this.memory.addressOf(groupOf, groupOf.length),
      this.memory.addressOf(others, tuples),
      this.memory.addressOf(row.cellsOf, row.cellsOf.length),
      row.begins.length,
      this.memory.addressOf(counts, tuples),
      row.cells,
      this.memory.scratchAt(),
    );
    return records.slice();
  }

  sumsOf(k: number, split: Split): SizeSums {
    const cells = cellsFor(split);
    // The sums stand behind the cells.
    if (cells.mask !== 0 || !this.takes(split, cells, cells.cells + SUMS)) return this.script.sumsOf(k, split);
    const suppressed = this.counted(k, split, cells);
    const [from, to] = [this.memory.scratchAt(), this.memory.scratchAt(cells.cells)];
    this.kernel.sumSquares(k, from, to, to);
    const [kept = 0, low = 0, high = 0] = this.memory.scratch(cells.cells, SUMS);
    return { suppressed, kept, squares: high * 2 ** 32 + (low >>> 0) };
  }

  recordsBelow(k: number, split: Split, most = MOST_RECORDS): number {
    const cells = cellsFor(split);
    if (cells.mask === 0)
      return this.takes(split, cells, cells.cells) ? this.counted(k, split, cells) : this.script.recordsBelow(k, split);
    // To search the cells that pairs share takes longer than to count class by class.
    if (!this.takesInOrder(split)) return this.script.recordsBelow(k, split);
    const { classes, tuples, grouping } = split;
    const [ends, ordered] = [
      this.memory.addressFor(this.ends, classes),
      this.memory.addressFor(this.ordered, 2 * tuples),
    ];
    const groupOf = this.memory.addressOf(grouping.groupOf, grouping.groupOf.length);
    return this.kernel.recordsBelowInOrder(ends, classes, ordered, groupOf, this.memory.scratchAt(), k, most);
  }

  /** Counts the records of each pair in its cell, and says how many stand in pairs that hold fewer than `k`. */
  private counted(k: number, split: Split, { cells }: Cells): number {
    const { end, classOf, codes, counts, groupOf, groups } = this.addressesOf(split);
    const [from, to] = [this.memory.scratchAt(), this.memory.scratchAt(cells)];
    return this.kernel.recordsBelow(end, classOf, codes, counts, groupOf, groups, from, to, k);
  }

  /** Makes room for a split, for scratch, and for tuples that are written, and clears the cells; `false` when there is none. */
  private takes(split: Split, { cells }: Cells, scratch: number, written = 0): boolean {
    const { tuples, grouping } = split;
    if (!hasFewPairs(split)) return false;
    if (!this.memory.makesRoomFor(scratch, [tuples, tuples, tuples, grouping.groupOf.length, written])) return false;
    this.memory.scratch(0, cells).fill(0);
    return true;
  }

  /** Lays a split into the memory in the order of its classes, unless it lies there, and clears the cells; `false` when there is no room. */
  private takesInOrder(split: Split): boolean {
    const { tuples, classes, grouping } = split;
    const lengths = [tuples, tuples, tuples, grouping.groupOf.length, classes, 2 * tuples];
    if (classes > tuples || !this.memory.makesRoomFor(grouping.groups, lengths)) return false;
    const isThere = this.inOrder !== undefined && areSameTuples(this.inOrder, split) && this.memory.has(this.ordered);
    if (!isThere) {
      const [ends, ordered] = [
        this.memory.addressFor(this.ends, classes),
        this.memory.addressFor(this.ordered, 2 * tuples),
      ];
      this.memory.at(ends, classes).fill(0);
      const { end, classOf, codes, counts } = this.addressesOf(split);
      this.kernel.order(end, classOf, codes, counts, ends, classes, ordered);
      this.inOrder = split;
    }
    this.memory.scratch(0, grouping.groups).fill(0);
    return true;
  }

  /** Keeps in mind that an array is about to hold something else. */
  private changes(out: Int32Array): void {
    if (this.inOrder?.classOf === out) this.inOrder = undefined;
  }

  private addressesOf({ tuples, classOf, codes, counts, grouping }: Split) {
    return {
      end: tuples * BYTES,
      classOf: this.memory.addressOf(classOf, tuples),
      codes: this.memory.addressOf(codes, tuples),
      counts: this.memory.addressOf(counts, tuples),
      groupOf: this.memory.addressOf(grouping.groupOf, grouping.groupOf.length),
      groups: grouping.groups,
    };
  }
}

/** Whether two splits are of the same tuples in the same classes; each may group their codes as it likes. */
const areSameTuples = (one: Split, other: Split): boolean =>
  one.classOf === other.classOf &&
  one.codes === other.codes &&
  one.counts === other.counts &&
  one.tuples === other.tuples &&
  one.classes === other.classes;
