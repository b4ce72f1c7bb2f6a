import type { JoinedRows, JoinKey } from "./encoder.js";
import type { Kernel } from "./kernel.js";
import type { KernelMemory } from "./kernel-memory.js";

const BYTES = 4;
/** A pair holds a key and its row. */
const PAIR = 2;
/** So many bits of a key are sorted at once at most: more counters would not fit into the nearest cache. */
const MOST_BITS = 13;
const COUNTERS = 2 ** MOST_BITS;

/** Keys are read as one word as long as they tell no more combinations apart: codes of 32 bits alone tell no more. */
const MOST_COMBINATIONS = 2 ** 31;

/** Keys that are sorted as one. */
interface Word {
  readonly keys: readonly JoinKey[];
  readonly combinations: number;
}

/** Keys as few words, the first key first. */
export function wordsOf(keys: readonly JoinKey[]): readonly Word[] {
  const words: Word[] = [];
  for (const key of keys) {
    const last = words.at(-1);
    const combinations = (last?.combinations ?? Number.POSITIVE_INFINITY) * key.size;
    if (last !== undefined && combinations <= MOST_COMBINATIONS)
      words.splice(-1, 1, { keys: [...last.keys, key], combinations });
    else words.push({ keys: [key], combinations: key.size });
  }
  return words;
}

/** The scratch that sorting takes: counters, two rooms for the pairs, and the tuple of each row. */
export const scratchToSort = (rows: number): number => COUNTERS + 2 * PAIR * rows + rows;

/**
 * Sorts rows in the scratch of a kernel, digit by digit of their keys, which move along with them. The memory must have
 * room for the scratch, the codes of the keys and the counts.
 */
export class KernelSort {
  private readonly kernel: Kernel;
  private readonly memory: KernelMemory;
  private readonly rows: number;
  private pairsAt: number;
  private spareAt: number;

  constructor(kernel: Kernel, memory: KernelMemory, rows: number) {
    [this.kernel, this.memory, this.rows] = [kernel, memory, rows];
    [this.pairsAt, this.spareAt] = [COUNTERS, COUNTERS + PAIR * rows];
    kernel.takeRows(this.end, memory.scratchAt(this.pairsAt));
  }

  /** Sorts by a word; rows that agree in it stay as they are. */
  sortBy(word: Word): void {
    this.readKeys(word);
    const bits = 32 - Math.clz32(Math.max(1, word.combinations) - 1);
    const bitsAtOnce = Math.ceil(bits / Math.ceil(bits / MOST_BITS));
    for (let shift = 0; shift < bits; shift += bitsAtOnce) {
      this.memory.scratch(0, 2 ** bitsAtOnce).fill(0);
      const [from, to] = [this.memory.scratchAt(this.pairsAt), this.memory.scratchAt(this.spareAt)];
      this.kernel.sortByDigit(this.end, from, shift, 2 ** bitsAtOnce - 1, this.memory.scratchAt(), to);
      [this.pairsAt, this.spareAt] = [this.spareAt, this.pairsAt];
    }
  }

  /** Joins the rows that agree in all words, by which they were sorted from the last to the first. */
  joined([, ...others]: readonly Word[], counts: Int32Array): JoinedRows {
    const { kernel, memory, rows, spareAt: marksAt } = this;
    const [sizesAt, tupleOfAt] = [marksAt + rows, COUNTERS + 2 * PAIR * rows];
    const [pairs, marks] = [memory.scratchAt(this.pairsAt), memory.scratchAt(marksAt)];
    memory.scratch(marksAt, rows).fill(0);
    kernel.markFirst(this.end, pairs, marks);
    for (const word of others) {
      this.readKeys(word);
      kernel.markFirst(this.end, pairs, marks);
    }
    const [tupleOf, sizes] = [memory.scratchAt(tupleOfAt), memory.scratchAt(sizesAt)];
    const tuples = kernel.numberTuples(this.end, pairs, marks, memory.addressOf(counts, rows), tupleOf, sizes);
    return {
      tupleOf: memory.scratch(tupleOfAt, rows).slice(),
      sample: memory.scratch(marksAt, tuples).slice(),
      counts: memory.scratch(sizesAt, tuples).slice(),
    };
  }

  private get end(): number {
    return PAIR * this.rows * BYTES;
  }

  private readKeys({ keys }: Word): void {
    const { end, kernel, memory } = this;
    const pairs = memory.scratchAt(this.pairsAt);
    for (const [place, { codes, size, groupOf }] of keys.entries()) {
      const [from, times] = [memory.addressOf(codes, this.rows), place === 0 ? 0 : size];
      if (groupOf === undefined) kernel.joinKey(end, pairs, from, times);
      else kernel.joinGroup(end, pairs, from, memory.addressOf(groupOf, groupOf.length), times);
    }
  }
}
