import type { TupleTable } from "./tuple-table.js";

/**
 * What one composite after others splits classes by: the tuples rolled up to it, joined as far as the composites up to it do not
 * tell them apart, so that what few composites say is judged on few tuples.
 */
export interface Stage {
  readonly table: TupleTable;
  /** For each tuple the one of the stage before in which it lies. */
  readonly within: Int32Array;
  /** How many tuples the stage before has. */
  readonly before: number;
}
