import type { Cells, Interner, Split } from "./interner.js";
import { cellsFor, hasFewPairs } from "./interner.js";
import type { Kernel, SplitAddresses, TupleAddresses } from "./kernel.js";
import { ScriptInterner } from "./script-interner.js";

const PAGE = 65_536;
const BYTES = 4;
const MOST_RECORDS = 2 ** 31 - 1;
/** A kernel that needed a longer array than this would take more memory than a table in memory should. */
const MOST_LENGTH = 2 ** 24;

/** What lies in the memory of a kernel, one array of 32-bit integers after another. */
const AREAS = ["classOf", "codes", "counts", "out", "sizes", "groupOf", "cells", "keys", "ends", "ordered"] as const;
type Area = (typeof AREAS)[number];
/** For each area a number of integers. */
type Lengths = Readonly<Record<Area, number>>;

const NO_LENGTHS = forEveryArea(() => 0);

/** The array of which an area holds the first numbers, and how many. */
interface Held {
  readonly numbers: Int32Array;
  readonly length: number;
}

/**
 * Splits classes by WebAssembly, and in JavaScript what is too large for it. Arrays that lie in the memory already are not
 * copied again: nobody changes them, but for the arrays to which a split is written.
 */
export class KernelInterner implements Interner {
  private readonly kernel: Kernel;
  private readonly script = new ScriptInterner();
  private lengths: Lengths = NO_LENGTHS;
  private starts: Lengths = NO_LENGTHS;
  private memory: Int32Array<ArrayBuffer> = new Int32Array(0);
  private readonly held = new Map<Area, Held>();
  /** The split whose tuples lie in the memory in the order of their classes. */
  private inOrder: Split | undefined;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Lets go of what it holds, so that it can serve another search in the memory that it has. */
  emptied(): this {
    this.held.clear();
    this.inOrder = undefined;
    return this;
  }

  refine(split: Split, out: Int32Array, sizes: Int32Array): number {
    const cells = cellsFor(split);
    if (!this.takes(split, cells)) {
      this.letGoOf(out);
      return this.script.refine(split, out, sizes);
    }
    const [outAt, sizesAt] = [this.address("out"), this.address("sizes")];
    const hashed = [this.address("keys"), cells.mask] as const;
    const found = this.kernel.refine(...this.addressesOf(split), ...hashed, outAt, sizesAt);
    out.set(this.view("out", split.tuples));
    sizes.set(this.view("sizes", found));
    this.letGoOf(out);
    this.held.set("out", { numbers: out, length: split.tuples });
    return found;
  }

  recordsOf(split: Split): Int32Array<ArrayBuffer> {
    const cells = cellsFor(split);
    if (cells.mask !== 0 || !this.takes(split, cells)) return this.script.recordsOf(split);
    this.counted(0, split, cells);
    return this.view("cells", cells.cells).slice();
  }

  recordsBelow(k: number, split: Split, most = MOST_RECORDS): number {
    const cells = cellsFor(split);
    if (cells.mask === 0)
      return this.takes(split, cells) ? this.counted(k, split, cells) : this.script.recordsBelow(k, split);
    // To search the cells that pairs share takes longer than to count class by class.
    if (!this.takesInOrder(split)) return this.script.recordsBelow(k, split);
    const [ends, ordered] = [this.address("ends"), this.address("ordered")];
    const forPairs = [this.address("groupOf"), this.address("cells")] as const;
    return this.kernel.recordsBelowInOrder(ends, split.classes, ordered, ...forPairs, k, most);
  }

  /** Counts the records of each pair in its cell, and says how many stand in pairs that hold fewer than `k`. */
  private counted(k: number, split: Split, cells: Cells): number {
    const endOfCells = this.address("cells") + cells.cells * BYTES;
    return this.kernel.recordsBelow(...this.addressesOf(split), endOfCells, k);
  }

  /** Lays a split into the memory in the order of its classes, unless it lies there; `false` when there is no room. */
  private takesInOrder(split: Split): boolean {
    const { tuples, classOf, classes, codes, counts, grouping } = split;
    if (classes > tuples) return false;
    const needed = { classOf: tuples, codes: tuples, counts: tuples, ends: classes, ordered: 2 * tuples };
    const { groupOf, groups } = grouping;
    if (!this.hasRoomFor({ ...NO_LENGTHS, ...needed, groupOf: groupOf.length, cells: groups })) return false;
    if (this.inOrder === undefined || !areSameTuples(this.inOrder, split)) {
      this.hold("classOf", classOf, tuples);
      this.hold("codes", codes, tuples);
      this.hold("counts", counts, tuples);
      this.view("ends", classes).fill(0);
      this.kernel.order(...this.tuplesOf(split), this.address("ends"), classes, this.address("ordered"));
      this.inOrder = split;
    }
    this.hold("groupOf", groupOf, groupOf.length);
    this.view("cells", groups).fill(0);
    return true;
  }

  /** Copies a split into the memory and clears its cells; `false` when there is no room. */
  private takes(split: Split, { cells, mask }: Cells): boolean {
    const { tuples, classOf, codes, counts, grouping } = split;
    const forTuples = { classOf: tuples, codes: tuples, counts: tuples, out: tuples, sizes: tuples };
    const forPairs = { groupOf: grouping.groupOf.length, cells, keys: mask === 0 ? 0 : cells };
    const needed = { ...NO_LENGTHS, ...forTuples, ...forPairs };
    if (!hasFewPairs(split) || !this.hasRoomFor(needed)) return false;
    this.view("cells", cells).fill(0);
    if (this.held.get("out")?.numbers === classOf) this.turnOutIntoClasses();
    this.hold("classOf", classOf, tuples);
    this.hold("codes", codes, tuples);
    this.hold("counts", counts, tuples);
    this.hold("groupOf", grouping.groupOf, grouping.groupOf.length);
    return true;
  }

  private hold(area: Area, numbers: Int32Array, length: number): void {
    const held = this.held.get(area);
    if (held?.numbers === numbers && held.length >= length) return;
    this.memory.set(numbers.subarray(0, length), this.starts[area]);
    this.held.set(area, { numbers, length });
  }

  /** Forgets an array that is about to hold something else. */
  private letGoOf(numbers: Int32Array): void {
    for (const [area, held] of this.held) if (held.numbers === numbers) this.held.delete(area);
    if (this.inOrder?.classOf === numbers) this.inOrder = undefined;
  }

  /** What the last split wrote is split next: it lies where it should when the two areas change places. */
  private turnOutIntoClasses(): void {
    const { classOf, out } = this.starts;
    this.starts = { ...this.starts, classOf: out, out: classOf };
    this.held.set("classOf", this.held.get("out") as Held); // It was asked for just now.
    this.held.delete("out");
  }

  /** Lays the areas out anew when one of them is too short. */
  private hasRoomFor(needed: Lengths): boolean {
    if (AREAS.every((area) => needed[area] <= this.lengths[area])) return true;
    if (AREAS.some((area) => needed[area] > MOST_LENGTH)) return false;
    const lengths = forEveryArea((area) => Math.max(needed[area], this.lengths[area]));
    let end = 0;
    const starts = forEveryArea((area) => {
      end += lengths[area];
      return end - lengths[area];
    });
    if (!this.grownTo(end * BYTES)) return false;
    this.memory = new Int32Array(this.kernel.memory.buffer);
    [this.lengths, this.starts] = [lengths, starts];
    this.held.clear();
    this.inOrder = undefined;
    return true;
  }

  /** Whether the memory has so many bytes, or the platform gave them now. */
  private grownTo(bytes: number): boolean {
    const { memory } = this.kernel;
    const pages = Math.ceil(bytes / PAGE) - memory.buffer.byteLength / PAGE;
    try {
      if (pages > 0) memory.grow(pages);
      return true;
    } catch {
      return false;
    }
  }

  private view(area: Area, length: number): Int32Array<ArrayBuffer> {
    return this.memory.subarray(this.starts[area], this.starts[area] + length);
  }

  private address(area: Area): number {
    return this.starts[area] * BYTES;
  }

  private tuplesOf({ tuples }: Split): TupleAddresses {
    return [tuples * BYTES, this.address("classOf"), this.address("codes"), this.address("counts")];
  }

  private addressesOf(split: Split): SplitAddresses {
    return [...this.tuplesOf(split), this.address("groupOf"), split.grouping.groups, this.address("cells")];
  }
}

/** Whether two splits are of the same tuples in the same classes; each may group their codes as it likes. */
const areSameTuples = (one: Split, other: Split): boolean =>
  one.classOf === other.classOf &&
  one.codes === other.codes &&
  one.counts === other.counts &&
  one.tuples === other.tuples &&
  one.classes === other.classes;

function forEveryArea(lengthOf: (area: Area) => number): Lengths {
  // Every area is given its length, in the order of the areas.
  return Object.fromEntries(AREAS.map((area) => [area, lengthOf(area)])) as Lengths;
}
