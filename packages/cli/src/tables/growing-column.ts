import type { Column } from "@nrs-kit/anonymisation";
import { ByteDictionary } from "./byte-dictionary.js";
import { doubled } from "./doubled.js";

/** Gathers the values of one column. */
export class GrowingColumn {
  readonly #dictionary = new ByteDictionary();
  #codes = new Int32Array(1024);

  /** The value of a row, as its bytes and their hash. */
  put(row: number, bytes: Uint8Array, from: number, to: number, hash: number): void {
    while (row >= this.#codes.length) this.#codes = doubled(this.#codes);
    this.#codes[row] = this.#dictionary.numberOf(bytes, from, to, hash);
  }

  /** What was gathered of so many rows; undefined where a value is not UTF-8. */
  columnOf(rows: number): Column | undefined {
    const dictionary = this.#dictionary.texts();
    return dictionary && { dictionary, codes: this.#codes.subarray(0, rows) };
  }
}
