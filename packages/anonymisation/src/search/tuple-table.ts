import type { Grouping } from "./composite.js";
import type { Interner, Split } from "./interner.js";
import { numbersAt } from "./numbers-at.js";

/** Distinct combinations of codes, with how many records hold each. */
export interface TupleTable {
  readonly tuples: number;
  /** For each composite the code of each tuple (standing for its group where levels are coarser). */
  readonly codes: readonly Int32Array[];
  /** For each sensitive attribute the code of each tuple. */
  readonly sensitive: readonly Int32Array[];
  readonly counts: Int32Array;
}

/** The class of each tuple, and how many records each class holds. */
export interface Classes {
  readonly classOf: Int32Array<ArrayBuffer>;
  readonly classes: number;
  readonly sizes: Int32Array<ArrayBuffer>;
}

/** All tuples in one class. */
export function oneClass({ tuples, counts }: TupleTable): Classes {
  let records = 0;
  for (let tuple = 0; tuple < tuples; tuple++) records += counts[tuple] as number;
  return { classOf: new Int32Array(tuples), classes: tuples === 0 ? 0 : 1, sizes: Int32Array.of(records) };
}

/** The split of the classes of a table by codes of its tuples. */
export function splitBy(
  table: TupleTable,
  { classOf, classes }: Classes,
  codes: Int32Array,
  grouping: Grouping,
): Split {
  return { tuples: table.tuples, counts: table.counts, classOf, classes, codes, grouping };
}

/** Room for the classes of some tuples. */
export type Room = Pick<Classes, "classOf" | "sizes">;

/** Room that nobody uses yet. */
export const roomFor = (tuples: number): Room => ({ classOf: new Int32Array(tuples), sizes: new Int32Array(tuples) });

/** The classes into which a split takes its tuples. They lie in `room`, and last until it is used again. */
export function refined(split: Split, interner: Interner, room: Room = roomFor(split.tuples)): Classes {
  return { ...room, classes: interner.refine(split, room.classOf, room.sizes) };
}

/** A table whose tuples stand for all that shared a class, and how what was known of the old tuples carries over. */
export interface MergedTable {
  readonly table: TupleTable;
  /** From numbers of the old tuples to those of the new ones, for numbers that are equal within each class. */
  readonly carry: (numbers: Int32Array) => Int32Array<ArrayBuffer>;
}

/** Joins the tuples of a table that lie in the same class: one tuple of each stands for all. */
export function merged(table: TupleTable, { classOf, classes, sizes }: Classes): MergedTable {
  const first = new Int32Array(classes);
  for (let tuple = table.tuples - 1; tuple >= 0; tuple--) first[classOf[tuple] ?? 0] = tuple;
  const carry = (numbers: Int32Array) => numbersAt(first, numbers);
  const joined = {
    tuples: classes,
    codes: table.codes.map(carry),
    sensitive: table.sensitive.map(carry),
    counts: sizes.slice(0, classes),
  };
  return { table: joined, carry };
}

/** A grouping that tells every code apart. */
export function everyCode(codes: number): Grouping {
  const groupOf = new Int32Array(codes);
  for (let code = 0; code < codes; code++) groupOf[code] = code;
  return { groupOf, groups: codes };
}
