import { digestOf, type Sha256Function } from "@nrs-kit/domain";

/** The rows of a hierarchy: each value with its generalisations from fine to coarse. */
export type HierarchyTable = readonly (readonly string[])[];

/**
 * The digest under which a policy knows the content of a hierarchy: SHA-256 over the canonical JSON of its rows.
 *
 * @example
 * ```ts
 * hierarchyDigest([["17", "child"], ["18", "adult"]], (text) => `hash of ${text}`); // => 'hash of [["17","child"],["18","adult"]]'
 * ```
 */
export function hierarchyDigest(rows: HierarchyTable, sha256: Sha256Function): string {
  return digestOf(rows, sha256);
}
