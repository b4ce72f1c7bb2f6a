import type { Kernel } from "./kernel.js";

const PAGE = 65_536;
const BYTES = 4;
/** A kernel that needed a longer array than this would take more memory than a table in memory should. */
const MOST_LENGTH = 2 ** 24;
/** So many integers are kept before the memory is used anew, or so many arrays as long as the longest. */
const LEAST_KEPT = 2 ** 20;
const ARRAYS_KEPT = 12;

/** Where an array lies in the memory: its first integer, how many there is room for, and how many of them are as they should be. */
interface Place {
  readonly start: number;
  readonly length: number;
  held: number;
}

/**
 * The memory of a kernel: scratch that every call uses anew, and behind it copies of arrays, which stay until there is no more
 * room for them. An array is known by its identity: nobody changes one that lies here, but through the kernel.
 */
export class KernelMemory {
  private readonly memory: Kernel["memory"];
  private numbers: Int32Array<ArrayBuffer>;
  private readonly places = new Map<object, Place>();
  private scratchLength = 0;
  private longest = 0;
  private end = 0;

  constructor(memory: Kernel["memory"]) {
    this.memory = memory;
    this.numbers = new Int32Array(memory.buffer);
  }

  /** Lets go of all arrays. */
  clear(): void {
    this.places.clear();
    this.longest = 0;
    this.end = this.scratchLength;
  }

  /** Forgets an array that is about to hold something else. */
  forget(numbers: object): void {
    this.places.delete(numbers);
  }

  /** Whether an array lies here. */
  has(numbers: object): boolean {
    return this.places.has(numbers);
  }

  /**
   * Makes room for scratch and for arrays of these lengths, if need be by letting go of all that lies here; `false` when the
   * platform gives no memory, or it would be too much.
   */
  makesRoomFor(scratch: number, lengths: readonly number[]): boolean {
    let [needed, longest] = [0, this.longest];
    for (let at = 0; at < lengths.length; at++) {
      const length = lengths[at] as number;
      needed += length;
      if (length > longest) longest = length;
    }
    const scratchLength = Math.max(this.scratchLength, scratch);
    if (Math.max(scratch, longest) > MOST_LENGTH) return false;
    const isFull = this.end + needed > scratchLength + Math.max(LEAST_KEPT, ARRAYS_KEPT * longest);
    const startsAnew = isFull || scratchLength > this.scratchLength;
    if (!this.hasGrownTo(((startsAnew ? scratchLength : this.end) + needed) * BYTES)) return false;
    this.scratchLength = scratchLength;
    if (startsAnew) this.clear();
    this.longest = longest;
    return true;
  }

  /** The address of the scratch, in bytes, after so many of its integers. */
  scratchAt(from = 0): number {
    return from * BYTES;
  }

  /** A part of the scratch. */
  scratch(from: number, length: number): Int32Array<ArrayBuffer> {
    return this.numbers.subarray(from, from + length);
  }

  /** The address of the first integers of an array, in bytes; they are copied here unless they are here. */
  addressOf(numbers: Int32Array, length: number): number {
    const place = this.placeOf(numbers, length);
    if (place.held < length) {
      this.numbers.set(numbers.length === length ? numbers : numbers.subarray(0, length), place.start);
      place.held = length;
    }
    return place.start * BYTES;
  }

  /** The address, in bytes, to which so many integers of an array, or of what is known by this object, will be written. */
  addressFor(key: object, length: number): number {
    const place = this.placeOf(key, length);
    place.held = length;
    return place.start * BYTES;
  }

  /** The integers at an address. */
  at(address: number, length: number): Int32Array<ArrayBuffer> {
    return this.numbers.subarray(address / BYTES, address / BYTES + length);
  }

  private placeOf(key: object, length: number): Place {
    const known = this.places.get(key);
    if (known !== undefined && known.length >= length) return known;
    const place = { start: this.end, length, held: 0 };
    this.end += length;
    this.places.set(key, place);
    return place;
  }

  private hasGrownTo(bytes: number): boolean {
    const pages = Math.ceil(bytes / PAGE) - this.memory.buffer.byteLength / PAGE;
    try {
      if (pages > 0) this.memory.grow(pages);
    } catch {
      return false;
    }
    if (this.numbers.buffer !== this.memory.buffer) this.numbers = new Int32Array(this.memory.buffer);
    return true;
  }
}
