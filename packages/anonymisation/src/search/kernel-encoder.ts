import type { Encoder, JoinedRows, JoinKey, RowDigit } from "./encoder.js";
import type { Kernel } from "./kernel.js";
import type { KernelMemory } from "./kernel-memory.js";
import { KernelSort, scratchToSort, wordsOf } from "./kernel-sort.js";
import { ScriptEncoder } from "./script-encoder.js";

const BYTES = 4;
/** The kernel reads so many digits at least. */
const LEAST_DIGITS = 16;

/** Encodes rows by WebAssembly, and in JavaScript what is too large for it. */
export class KernelEncoder implements Encoder {
  private readonly kernel: Kernel;
  private readonly memory: KernelMemory;
  private readonly script = new ScriptEncoder();

  constructor(kernel: Kernel, memory: KernelMemory) {
    [this.kernel, this.memory] = [kernel, memory];
  }

  compose(digits: readonly RowDigit[], codes: Int32Array): number | undefined {
    const rows = codes.length;
    // Scratch holds the codes, behind them how a column numbers the rows, and the digits of its numbers.
    const [ownAt, digitsAt] = [rows, 2 * rows];
    const numbers = digits.reduce((most, { numberOf }) => Math.max(most, numberOf.length), LEAST_DIGITS);
    const areFit = digits.every(({ codes: own }) => own instanceof Int32Array && own.length >= rows);
    if (!areFit || !this.memory.makesRoomFor(digitsAt + numbers, [])) return this.script.compose(digits, codes);
    const composed = this.memory.scratch(0, rows).fill(0);
    const [to, from, by] = [0, ownAt, digitsAt].map((place) => this.memory.scratchAt(place)) as [
      number,
      number,
      number,
    ];
    const lacking = digits.findIndex(({ codes: own, numberOf, base }) => {
      this.memory.scratch(ownAt, rows).set((own as Int32Array).subarray(0, rows));
      // What a column does not number has no digit.
      this.memory.scratch(digitsAt, LEAST_DIGITS).fill(-1);
      this.memory.scratch(digitsAt, numberOf.length).set(numberOf);
      return this.kernel.appendDigit(rows * BYTES, from, by, numberOf.length, base, to) === 0;
    });
    codes.set(composed);
    return lacking < 0 ? undefined : lacking;
  }

  join(keys: readonly JoinKey[], counts: Int32Array): JoinedRows {
    const rows = counts.length;
    const lengths = [rows, ...keys.flatMap(({ groupOf }) => [rows, groupOf?.length ?? 0])];
    if (!this.memory.makesRoomFor(scratchToSort(rows), lengths)) return this.script.join(keys, counts);
    const words = wordsOf(keys);
    const sort = new KernelSort(this.kernel, this.memory, rows);
    for (const word of words.toReversed()) sort.sortBy(word);
    return sort.joined(words, counts);
  }
}
