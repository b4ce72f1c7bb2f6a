import type { Host } from "./host.js";
import { unreadable } from "./trouble.js";

/** What was read of a file: all of it, or the beginning and the rest to come. */
export interface Opening {
  readonly bytes: Uint8Array;
  /** The chunks after the beginning; undefined when the file ended within the limit. */
  readonly rest: AsyncIterator<Uint8Array> | undefined;
}

/**
 * Reads a file up to a limit. A larger file stays open, so that it can be read on line by line.
 *
 * @param host - the files
 * @param path - the file, or `-`
 * @param limit - how many bytes to read before stopping
 */
export async function readOpening(host: Host, path: string, limit: number): Promise<Opening> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // A readable stream of bytes yields buffers.
    const iterator = host.open(path)[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    for (;;) {
      const { done, value } = await iterator.next();
      if (done === true) return { bytes: Buffer.concat(chunks), rest: undefined };
      chunks.push(value);
      length += value.length;
      if (length > limit) return { bytes: Buffer.concat(chunks), rest: iterator };
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * Reads a whole file.
 *
 * @param host - the files
 * @param path - the file, or `-`
 */
export const readAll = async (host: Host, path: string): Promise<Uint8Array> =>
  (await readOpening(host, path, Number.POSITIVE_INFINITY)).bytes;
