import type { Interner } from "./interner.js";

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
export function classesOf(
  rows: number,
  splitters: readonly Splitter[],
  interner: Interner,
): { classOf: Int32Array; classes: number } {
  let classOf = new Int32Array(rows);
  let spare = new Int32Array(rows);
  let classes = rows === 0 ? 0 : 1;
  for (const { codes, groupOf, groups } of splitters) {
    classes = interner.refine(rows, classOf, classes, codes, groupOf, groups, spare);
    [classOf, spare] = [spare, classOf];
  }
  return { classOf, classes };
}

/** A table whose tuples stand for all that share a class, and how other numbers of the tuples carry over. */
export interface MergedTable {
  readonly table: TupleTable;
  /** From numbers of the old tuples to those of the new ones, for numbers that are equal within each class. */
  readonly carry: (numbers: Int32Array) => Int32Array<ArrayBuffer>;
}

/** Joins the tuples of a table that lie in the same class: one tuple of each stands for all. */
export function merged(table: TupleTable, classOf: Int32Array, classes: number): MergedTable {
  const first = new Int32Array(classes).fill(-1);
  const counts = new Int32Array(classes);
  for (let tuple = table.tuples - 1; tuple >= 0; tuple--) {
    const one = classOf[tuple] ?? 0;
    first[one] = tuple;
    counts[one] = (counts[one] ?? 0) + (table.counts[tuple] ?? 0);
  }
  const carry = (numbers: Int32Array) => {
    const carried = new Int32Array(classes);
    for (let one = 0; one < classes; one++) carried[one] = numbers[first[one] ?? 0] ?? 0;
    return carried;
  };
  const joined = { tuples: classes, codes: table.codes.map(carry), sensitive: table.sensitive.map(carry), counts };
  return { table: joined, carry };
}

/** A splitter that tells every code apart. */
export function identitySplitter(codes: Int32Array, groups: number): Splitter {
  return { codes, groupOf: Int32Array.from({ length: groups }, (_, code) => code), groups };
}
