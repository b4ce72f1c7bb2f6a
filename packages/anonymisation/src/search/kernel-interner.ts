import type { Cells, Interner, Split } from "./interner.js";
import { cellsFor, hasFewPairs } from "./interner.js";
import type { Kernel, SplitAddresses } from "./kernel.js";
import { ScriptInterner } from "./script-interner.js";

const PAGE = 65_536;
const BYTES = 4;
/** A kernel that needed a longer array than this would take more memory than a table in memory should. */
const MOST_LENGTH = 2 ** 24;

/** What lies in the memory of a kernel, one array of 32-bit integers after another. */
const AREAS = ["classOf", "codes", "counts", "out", "sizes", "groupOf", "cells", "keys"] as const;
type Area = (typeof AREAS)[number];
/** For each area a number of integers. */
type Lengths = Readonly<Record<Area, number>>;

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
  private lengths: Lengths = forEveryArea(() => 0);
  private starts: Lengths = forEveryArea(() => 0);
  private memory: Int32Array<ArrayBuffer> = new Int32Array(0);
  private readonly held = new Map<Area, Held>();

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Lets go of what it holds, so that it can serve another search in the memory that it has. */
  emptied(): this {
    this.held.clear();
    return this;
  }

  refine(split: Split, out: Int32Array, sizes: Int32Array): number {
    const cells = cellsFor(split);
    if (!this.takes(split, cells)) {
      this.letGoOf(out);
      return this.script.refine(split, out, sizes);
    }
    const [outAt, sizesAt] = [this.address("out"), this.address("sizes")];
    const found = this.kernel.refine(...this.addressesOf(split, cells), outAt, sizesAt);
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

  recordsBelow(k: number, split: Split): number {
    const cells = cellsFor(split);
    return this.takes(split, cells) ? this.counted(k, split, cells) : this.script.recordsBelow(k, split);
  }

  /** Counts the records of each pair in its cell, and says how many stand in pairs that hold fewer than `k`. */
  private counted(k: number, split: Split, cells: Cells): number {
    const endOfCells = this.address("cells") + cells.cells * BYTES;
    return this.kernel.recordsBelow(...this.addressesOf(split, cells), endOfCells, k);
  }

  /** Copies a split into the memory and clears its cells; `false` when there is no room. */
  private takes(split: Split, { cells, mask }: Cells): boolean {
    const { tuples, classOf, codes, counts, grouping } = split;
    const forTuples = { classOf: tuples, codes: tuples, counts: tuples, out: tuples, sizes: tuples };
    const needed = { ...forTuples, groupOf: grouping.groupOf.length, cells, keys: mask === 0 ? 0 : cells };
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

  private addressesOf({ tuples, grouping }: Split, { mask }: Cells): SplitAddresses {
    const at = (area: Area) => this.address(area);
    const split = [at("classOf"), at("codes"), at("counts"), at("groupOf"), grouping.groups] as const;
    return [tuples * BYTES, ...split, at("cells"), at("keys"), mask];
  }
}

function forEveryArea(lengthOf: (area: Area) => number): Lengths {
  // Every area is given its length, in the order of the areas.
  return Object.fromEntries(AREAS.map((area) => [area, lengthOf(area)])) as Lengths;
}
