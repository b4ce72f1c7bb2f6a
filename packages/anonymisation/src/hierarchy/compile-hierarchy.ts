import type { Refusal, Result } from "@nrs-kit/domain";
import { refusal, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { histogramOf } from "../search/histogram.js";
import { newNumbering } from "../search/numbering.js";

/** One level of a hierarchy: to which group each value belongs, and what the groups are called. */
export interface HierarchyLevel {
  /** For each value of the domain the number of its group. */
  readonly groupOf: Int32Array;
  /** What each group is published as. */
  readonly labels: readonly string[];
  /** How many values of the domain each group holds. */
  readonly sizes: Int32Array;
}

/** A generalisation hierarchy that is known to be sound: each level only joins groups of the level below. */
export interface Hierarchy {
  /** Every value that the field may hold, as numbered in `groupOf`. */
  readonly values: readonly string[];
  /** From the values themselves (level 0) to the coarsest. */
  readonly levels: readonly HierarchyLevel[];
}

/**
 * Makes a hierarchy from a table with one row for each value: the value, then its generalisations from fine to coarse.
 * Refuses, naming the row and column to repair: no rows, rows of unequal length, a value given twice, and a group
 * that splits further up (a table that is not a tree; the reader could undo the generalisation by comparing levels).
 *
 * Source: Samarati, Protecting respondents' identities in microdata release (2001), value generalisation hierarchies.
 *
 * @example
 * ```ts
 * const compiled = compileHierarchy([["17", "child", "*"], ["18", "adult", "*"], ["40", "adult", "*"]]);
 * compiled.value.levels[1].labels; // => ["child", "adult"]
 * compileHierarchy([["17", "10-19", "child"], ["18", "10-19", "adult"]]).refusals[0]; // => { code: "hierarchy.group-splits", pointer: "/1/2", severity: "error", params: { level: 2 } }
 * ```
 */
export function compileHierarchy(table: readonly (readonly string[])[]): Result<Hierarchy, AnonymisationRefusalCode> {
  const [first] = table;
  if (first === undefined || first.length === 0) return settle([refusal("hierarchy.empty")], () => EMPTY);
  const ragged = table.flatMap((row, place) =>
    row.length === first.length
      ? []
      : [refusal("hierarchy.level-missing" as const, `/${place}`, { levels: first.length })],
  );
  if (ragged.length > 0) return settle(ragged, () => EMPTY);
  const faults = [...repeatedValues(table), ...splittingGroups(table, first.length)];
  return settle(faults, () => ({
    values: table.map((row) => row[0] ?? ""),
    levels: first.map((_, level) => levelOf(table, level)),
  }));
}

const EMPTY: Hierarchy = { values: [], levels: [] };

function repeatedValues(table: readonly (readonly string[])[]): Refusal<AnonymisationRefusalCode>[] {
  const seen = new Set<string>();
  return table.flatMap(([value = ""], place) => {
    const repeated = seen.has(value);
    seen.add(value);
    return repeated ? [refusal("hierarchy.value-repeated" as const, `/${place}/0`)] : [];
  });
}

/** Where two values share a group at one level and part again at the next. */
function splittingGroups(table: readonly (readonly string[])[], levels: number): Refusal<AnonymisationRefusalCode>[] {
  const faults: Refusal<AnonymisationRefusalCode>[] = [];
  for (let level = 1; level + 1 < levels; level++) {
    const above = new Map<string, string>();
    for (const [place, row] of table.entries()) {
      const group = row[level] ?? "";
      const parent = row[level + 1] ?? "";
      const known = above.get(group);
      if (known === undefined) above.set(group, parent);
      else if (known !== parent)
        faults.push(refusal("hierarchy.group-splits", `/${place}/${level + 1}`, { level: level + 1 }));
    }
  }
  return faults;
}

function levelOf(table: readonly (readonly string[])[], level: number): HierarchyLevel {
  const numbers = newNumbering<string>();
  const groupOf = Int32Array.from(table, (row) => numbers.of(row[level] ?? ""));
  const labels = numbers.values();
  return { groupOf, labels, sizes: histogramOf(groupOf, labels.length) };
}
