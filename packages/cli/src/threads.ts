import { Trouble } from "./trouble.js";

/** More threads than a machine has only get into each other's way. */
const MOST_THREADS = 64;

/**
 * Reads how many threads a command shall use.
 *
 * @param value - the value of `--threads`
 * @param unset - how many when it is not given
 */
export function threadsOf<Unset>(value: string | undefined, unset: Unset): number | Unset {
  if (value === undefined) return unset;
  const threads = Number(value.trim() || Number.NaN);
  if (!(Number.isInteger(threads) && threads >= 1 && threads <= MOST_THREADS))
    throw new Trouble(`--threads takes a number from 1 to ${MOST_THREADS}`);
  return threads;
}
