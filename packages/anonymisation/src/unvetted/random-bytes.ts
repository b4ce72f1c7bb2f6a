/**
 * Random bytes that nobody can foretell, such as those of `crypto.getRandomValues`. A seeded generator must not be used for
 * a release: who guesses the seed takes the noise away again.
 */
export type RandomBytes = (length: number) => Uint8Array;

/** A whole number from 0 to `limit` - 1, every one as likely as the others: draws bits until they are below the limit. */
export function uniformBelow(limit: bigint, random: RandomBytes): bigint {
  if (limit === 1n) return 0n;
  const bits = (limit - 1n).toString(2).length;
  const mask = (1n << BigInt(bits)) - 1n;
  for (;;) {
    let drawn = 0n;
    for (const byte of random(Math.ceil(bits / 8))) drawn = (drawn << 8n) | BigInt(byte);
    drawn &= mask;
    if (drawn < limit) return drawn;
  }
}
