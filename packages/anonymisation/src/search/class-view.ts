import type { TupleTable } from "./tuple-table.js";

/** A table seen at some levels: which class each tuple falls into, and which classes are suppressed. */
export interface ClassView {
  readonly table: TupleTable;
  readonly classOf: Int32Array;
  readonly classes: number;
  /** Records in each class; there may be more places than classes. */
  readonly sizes: Int32Array;
  /** 1 for a class that fails the privacy model. */
  readonly failed: Uint8Array;
  /** Records in failed classes. */
  readonly suppressed: number;
  /** Records that remain in failed classes however the classes are split further: at most `suppressed`. */
  readonly lost: number;
}
