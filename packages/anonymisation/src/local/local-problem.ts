import type { Requirement } from "../search/requirement.js";

/** One level of an attribute. */
export interface LocalLevel {
  /** The place of the attribute. */
  readonly place: number;
  /** For each value of the attribute its group. */
  readonly groupOf: Int32Array;
  /** What each group is published as. */
  readonly labels: readonly string[];
  /** For each group what one record in it loses, in parts of the attribute's `whole`. */
  readonly costs: Int32Array;
}

/** A quasi-identifier as local recoding sees it. */
export interface LocalAttribute {
  /** From fine to coarse. */
  readonly levels: readonly LocalLevel[];
  readonly whole: number;
}

/** For each record its value of every attribute, by its place in the hierarchy: `width` numbers for one record. */
export interface CodeTable {
  readonly codes: Uint8Array | Uint16Array | Int32Array;
  readonly width: number;
}

/** Which records are to be recoded, and what every class of them must fulfil. */
export interface LocalProblem {
  readonly rows: number;
  readonly attributes: readonly LocalAttribute[];
  readonly table: CodeTable;
  readonly requirement: Requirement;
  /** For each sensitive attribute the code of each record. */
  readonly sensitive: readonly Int32Array[];
}

/** Records at places `from` to `to - 1` of an order. */
export interface Range {
  readonly order: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Records that look alike, and their level of each attribute. */
export interface LocalClass extends Omit<Range, "order"> {
  readonly levels: number[];
}

/** The group of a record at a level. */
export const groupAt = ({ codes, width }: CodeTable, record: number, { groupOf, place }: LocalLevel): number =>
  groupOf[codes[record * width + place] as number] as number;
