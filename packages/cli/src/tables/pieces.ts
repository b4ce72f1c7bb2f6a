import type { Host } from "../host.js";
import { unreadable } from "../trouble.js";

/** The bytes of a file, piece by piece. */
export class Pieces {
  /** Whether there are no more. */
  ended = false;
  readonly #iterator: AsyncIterator<Uint8Array>;

  constructor(host: Host, file: string) {
    try {
      // A readable stream of bytes yields buffers.
      this.#iterator = host.open(file)[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    } catch (error) {
      throw unreadable(file, error);
    }
  }

  /** These bytes and those that follow, until it is enough or the file ends. */
  async after(bytes: Uint8Array, isEnough: (length: number, piece: Uint8Array) => boolean): Promise<Uint8Array> {
    const pieces = [bytes];
    for (let length = bytes.length; !this.ended; ) {
      const { done, value } = await this.#iterator.next();
      if (done === true) this.ended = true;
      else {
        pieces.push(value);
        length += value.length;
        if (isEnough(length, value)) break;
      }
    }
    return Buffer.concat(pieces);
  }

  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}
