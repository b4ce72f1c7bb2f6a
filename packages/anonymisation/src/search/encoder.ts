import type { SortKey } from "./counting-sort.js";

/** A column as one digit of a code. */
export interface RowDigit {
  /** For each row what its column numbers it. */
  readonly codes: ArrayLike<number>;
  /** For each number of the column the digit; below 0 where there is none. */
  readonly numberOf: Int32Array;
  /** How many digits there are. */
  readonly base: number;
}

/** What rows agree in that are joined: their codes, or the groups of these. */
export interface JoinKey extends SortKey {
  readonly codes: Int32Array;
  /** Where codes are grouped: for each its group, of which there are as many as the key's size. */
  readonly groupOf?: Int32Array | undefined;
}

/** Rows joined to tuples. */
export interface JoinedRows {
  readonly tupleOf: Int32Array;
  /** For each tuple its first row. */
  readonly sample: Int32Array;
  /** For each tuple what its rows count. */
  readonly counts: Int32Array;
}

/** Turns rows into codes and joins those that agree: what comes before a search. */
export interface Encoder {
  /** Writes the code that these digits make up, the most significant first, for each row; says which of them some row lacks. */
  readonly compose: (digits: readonly RowDigit[], codes: Int32Array) => number | undefined;
  /** Joins the rows that agree in all keys, and numbers the tuples in the order of their keys, the first key first. */
  readonly join: (keys: readonly JoinKey[], counts: Int32Array) => JoinedRows;
}
