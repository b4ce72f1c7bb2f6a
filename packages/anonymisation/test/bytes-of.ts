import { createCipheriv } from "node:crypto";
import type { RandomBytes } from "../src/unvetted/random-bytes.js";

/** The same bytes for the same seed, so that a test of chances is no matter of chance. */
export function bytesOf(seed: number): RandomBytes {
  const stream = createCipheriv("aes-128-ctr", Buffer.alloc(16, seed), Buffer.alloc(16));
  let [pool, used] = [stream.update(Buffer.alloc(65536)), 0];
  return (length) => {
    if (used + length > pool.length) [pool, used] = [stream.update(Buffer.alloc(65536)), 0];
    used += length;
    return pool.subarray(used - length, used);
  };
}
