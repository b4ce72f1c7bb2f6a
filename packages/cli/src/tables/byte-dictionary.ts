import { decodeUtf8 } from "@nrs-kit/interchange";
import { doubled } from "./doubled.js";

/** The hash of no bytes (FNV-1a, 32 bits). */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** The hash of some bytes and one more, from the hash of those before. */
export const hashOn = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** Each distinct value of a column once, as the bytes in which it came: a text is made of each one time only. */
export class ByteDictionary {
  #bytes = new Uint8Array(256);
  /** Where each value ends; it begins where the one before ends. */
  #ends = new Int32Array(16);
  #hashes = new Int32Array(16);
  /** Open addressing, half of it free: the number of a value and one, or 0. */
  #slots = new Int32Array(32);
  #size = 0;

  /**
   * The number of a value; numbers are given in the order in which values first come.
   *
   * @param bytes - the bytes of the value, from `from` up to `to`, and others
   * @param hash - the hash of its bytes
   */
  numberOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    let slot = this.#firstSlot(hash);
    for (let taken = this.#slots[slot] as number; taken !== 0; taken = this.#slots[slot] as number) {
      if (this.#hashes[taken - 1] === hash && this.#is(taken - 1, bytes, from, to)) return taken - 1;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    this.#slots[slot] = this.#size + 1;
    this.#append(bytes, from, to, hash);
    if (this.#size === this.#ends.length) this.#enlarge();
    return this.#size - 1;
  }

  /** The values as texts, by their numbers; undefined where one is not UTF-8. */
  texts(): readonly string[] | undefined {
    const texts: string[] = [];
    for (let number = 0; number < this.#size; number++) {
      const text = decodeUtf8(this.#bytes.subarray(this.#beginOf(number), this.#ends[number]));
      if (text === undefined) return undefined;
      texts.push(text);
    }
    return texts;
  }

  #firstSlot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  #beginOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] as number);
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const begin = this.#beginOf(number);
    if ((this.#ends[number] as number) - begin !== to - from) return false;
    for (let at = from; at < to; at++) if (bytes[at] !== this.#bytes[begin + at - from]) return false;
    return true;
  }

  #append(bytes: Uint8Array, from: number, to: number, hash: number): void {
    const begin = this.#beginOf(this.#size);
    const end = begin + to - from;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes.subarray(from, to), begin);
    this.#ends[this.#size] = end;
    this.#hashes[this.#size] = hash;
    this.#size++;
  }

  #enlarge(): void {
    this.#ends = doubled(this.#ends);
    this.#hashes = doubled(this.#hashes);
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let number = 0; number < this.#size; number++) {
      let slot = this.#firstSlot(this.#hashes[number] as number);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = number + 1;
    }
  }
}
