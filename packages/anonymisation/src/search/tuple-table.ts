import { Interner } from "./interner.js";

/** Distinct combinations of codes, with how many records hold each. */
export interface TupleTable {
  readonly tuples: number;
  /** For each attribute the code of each tuple (a code of level 0, standing for its group where levels are coarser). */
  readonly codes: readonly Int32Array[];
  /** For each sensitive attribute the code of each tuple. */
  readonly sensitive: readonly Int32Array[];
  readonly counts: Int32Array;
}

/** One attribute by which tuples are told apart: its codes, and the group of each code. */
export interface Splitter {
  readonly codes: Int32Array;
  readonly groupOf: Int32Array;
  readonly groups: number;
}

/** Numbers the combinations of several splitters. */
export function classesOf(rows: number, splitters: readonly Splitter[], interner: Interner): { classOf: Int32Array; classes: number } {
  let classOf = new Int32Array(rows);
  let spare = new Int32Array(rows);
  let classes = rows === 0 ? 0 : 1;
  for (const { codes, groupOf, groups } of splitters) {
    classes = interner.refine(rows, classOf, classes, codes, groupOf, groups, spare);
    [classOf, spare] = [spare, classOf];
  }
  return { classOf, classes };
}

/** Joins the tuples of a table that lie in the same class: one tuple of each stands for all. */
export function merged(table: TupleTable, classOf: Int32Array, classes: number): TupleTable {
  const first = new Int32Array(classes).fill(-1);
  const counts = new Int32Array(classes);
  for (let tuple = table.tuples - 1; tuple >= 0; tuple--) {
    const one = classOf[tuple] ?? 0;
    first[one] = tuple;
    counts[one] = (counts[one] ?? 0) + (table.counts[tuple] ?? 0);
  }
  const pick = (codes: Int32Array) => Int32Array.from(first, (tuple) => codes[tuple] ?? 0);
  return { tuples: classes, codes: table.codes.map(pick), sensitive: table.sensitive.map(pick), counts };
}

/** A splitter that tells every code apart. */
export function identitySplitter(codes: Int32Array, groups: number): Splitter {
  return { codes, groupOf: Int32Array.from({ length: groups }, (_, code) => code), groups };
}
