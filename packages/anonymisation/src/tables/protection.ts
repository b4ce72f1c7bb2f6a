import type { Bounds } from "./integer-bounds.js";
import type { ZeroPolicy } from "./released-table.js";

/**
 * Whether an interval protects its cell: it is at least `width` wide, and it reaches k, so that nobody can conclude
 * that the count is small.
 */
export function isProtected(bounds: Bounds, k: number, width: number): boolean {
  return missingProtection(bounds, k, width) <= 0;
}

/** How many units the interval lacks; zero or less when it protects. */
export function missingProtection({ low, high }: Bounds, k: number, width: number): number {
  return high === "unbounded" ? 0 : Math.max(width - (high - low), k - high);
}

/** What a suppressed cell is known to count at least: where every zero is shown, it counts somebody. */
export const leastSuppressed = (zeros: ZeroPolicy): number => (zeros === "publish" ? 1 : 0);
