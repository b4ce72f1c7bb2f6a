import type { Grouping } from "./grouping.js";
import type { Interner, Split } from "./interner.js";
import type { TupleTable } from "./tuple-table.js";

/** The class of each tuple, and how many records each class holds. */
export interface Classes {
  readonly classOf: Int32Array<ArrayBuffer>;
  readonly classes: number;
  readonly sizes: Int32Array<ArrayBuffer>;
}

/** The sizes of classes; a size may be 0. */
export type ClassSizes = Pick<Classes, "classes" | "sizes">;

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

/** Codes of tuples, and the groups of these codes that classes are split by. */
export interface Part {
  readonly codes: Int32Array;
  readonly grouping: Grouping;
}

/** Room for the classes of some tuples. */
export type Room = Pick<Classes, "classOf" | "sizes">;

/** Room that nobody uses yet. */
export const roomFor = (tuples: number): Room => ({ classOf: new Int32Array(tuples), sizes: new Int32Array(tuples) });

/** The classes after a split by one part after another. */
export function refinedByAll(table: TupleTable, classes: Classes, parts: readonly Part[], interner: Interner): Classes {
  // What a split made is read by the next one only.
  const rooms = parts.slice(0, 2).map(() => roomFor(table.tuples));
  return parts.reduce(
    (before, { codes, grouping }, place) =>
      refined(splitBy(table, before, codes, grouping), interner, rooms[place % 2]),
    classes,
  );
}

/** Whether it is quicker to count the pairs of a split than to number them: their cells are no more than the tuples. */
const hasFewCells = ({ tuples, classes, grouping }: Split): boolean => classes * grouping.groups <= tuples;

/** The sizes of the classes into which a split takes its tuples; they last until the room is used again. */
export function sizesOf(split: Split, interner: Interner, room?: Room): ClassSizes {
  if (!hasFewCells(split)) return refined(split, interner, room);
  const sizes = interner.recordsOf(split);
  return { classes: sizes.length, sizes };
}

/** The classes into which a split takes its tuples. They lie in `room`, and last until it is used again. */
export function refined(split: Split, interner: Interner, room: Room = roomFor(split.tuples)): Classes {
  return { ...room, classes: interner.refine(split, room.classOf, room.sizes) };
}
