import type { Board } from "./board.js";
import type { SearchProgress } from "./search-watch.js";

/** Memory in which the searches of several threads write down what they tell each other. */
export interface SharedMemory {
  /** For each generalisation whether it is ruled out. */
  readonly ruledOut: Uint8Array;
  /** For each subtree the number of the search that took it; 0 for none. */
  readonly takenBy: Int32Array;
  /** The bits of the least loss that was told, as a number of 32 bits that is no less. */
  readonly leastLoss: Int32Array;
  /** For each search how many generalisations it judged. */
  readonly checked: Int32Array;
  /** For each search how many generalisations lie behind it in the order of the tree. */
  readonly behind: Int32Array;
  /** Whether all shall stop. */
  readonly stopped: Int32Array;
}

const BYTES = 4;

/** Whether the platform lets threads share memory: a browser does on pages that are isolated from other origins. */
export const canShare = (): boolean => typeof SharedArrayBuffer !== "undefined";

const buffer = (bytes: number) => (canShare() ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));

/** Whole numbers in memory that threads can share, where the platform has it. */
export const sharedNumbers = (length: number): Int32Array => new Int32Array(buffer(length * BYTES));

/** A number and its bits. Bits of numbers that are not negative are in the order of the numbers. */
const asNumber = new Float32Array(1);
const asBits = new Int32Array(asNumber.buffer);

/** The bits of the least number of 32 bits that is no less. */
function bitsAbove(loss: number): number {
  asNumber[0] = loss;
  const bits = asBits[0] as number;
  return (asNumber[0] as number) < loss ? bits + 1 : bits;
}

function numberOf(bits: number): number {
  asBits[0] = bits;
  return asNumber[0] as number;
}

/** Memory for searches of a lattice, in which nothing is known but a loss to be better than. */
export function sharedMemory(nodes: number, subtrees: number, searches: number, loss: number): SharedMemory {
  const memory = {
    ruledOut: new Uint8Array(buffer(nodes)),
    takenBy: sharedNumbers(subtrees),
    leastLoss: sharedNumbers(1),
    checked: sharedNumbers(searches),
    behind: sharedNumbers(searches),
    stopped: sharedNumbers(1),
  };
  memory.leastLoss[0] = bitsAbove(loss);
  return memory;
}

/**
 * The board of one of several searches, on memory that they share. Marks are bytes that only ever become 1, so that it does not
 * matter when another thread sees them; who takes a subtree, and the least loss, are decided atomically.
 *
 * @param search - its number, from 1
 */
export function boardOn({ ruledOut, takenBy, leastLoss }: SharedMemory, search: number): Board {
  return {
    ruledOut,
    takes: (subtree) => {
      const owner = Atomics.compareExchange(takenBy, subtree, 0, search);
      return owner === 0 || owner === search;
    },
    leastLoss: () => numberOf(Atomics.load(leastLoss, 0)),
    tell: (loss) => {
      const bits = bitsAbove(loss);
      for (let known = Atomics.load(leastLoss, 0); bits < known; ) {
        const before = Atomics.compareExchange(leastLoss, 0, known, bits);
        if (before === known) break;
        known = before;
      }
    },
  };
}

/** Writes down how far a search has come, and says whether it goes on. */
export function tellProgress(memory: SharedMemory, search: number, { checked, share }: SearchProgress): boolean {
  Atomics.store(memory.checked, search - 1, checked);
  Atomics.store(memory.behind, search - 1, Math.floor(share * memory.ruledOut.length));
  return Atomics.load(memory.stopped, 0) === 0;
}

/** How far all searches have come together. */
export function progressOn({ checked, behind, leastLoss, ruledOut }: SharedMemory): SearchProgress {
  const loss = numberOf(Atomics.load(leastLoss, 0));
  return {
    checked: checked.reduce((sum, one) => sum + one, 0),
    // All of them go through the same tree, and leave out what another took: what lies behind all of them is done.
    share: Math.min(...behind) / ruledOut.length,
    loss: Number.isFinite(loss) ? loss : undefined,
  };
}

/** Lets all searches stop after what they are judging now. */
export function stopAll({ stopped }: SharedMemory): void {
  Atomics.store(stopped, 0, 1);
}
