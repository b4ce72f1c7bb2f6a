/** How much of a category a receiver may have: all of it, what its redaction keeps, or nothing. */
export type DisclosureLevel = "allow" | "redact" | "deny";

const RANK: Readonly<Record<DisclosureLevel, number>> = { deny: 0, redact: 1, allow: 2 };

/**
 * The lower of two levels.
 *
 * @example
 * ```ts
 * lowerOf("allow", "redact"); // => "redact"
 * ```
 */
export function lowerOf(one: DisclosureLevel, other: DisclosureLevel): DisclosureLevel {
  return RANK[one] <= RANK[other] ? one : other;
}
