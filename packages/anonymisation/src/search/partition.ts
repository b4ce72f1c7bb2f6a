import type { Grouping } from "./grouping.js";

/** For each record its code of every attribute: `width` codes for one record. */
export interface CodeTable {
  readonly codes: Uint16Array | Int32Array;
  readonly width: number;
}

/** How the codes of the attribute at a place are grouped. */
export interface AttributeGrouping extends Grouping {
  readonly place: number;
}

/** Places `from` to `to - 1` of an order. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** The first records of a group, which go to another part than the rest of it; none of a group that is below 0. */
export interface Gift {
  readonly group: number;
  readonly records: number;
  readonly part: number;
}

/** Records in an order in which those of one class stand together, and what local recoding loops over them. */
export interface Partition {
  readonly order: Int32Array;
  /** Room for the part of each group. */
  readonly partOf: Int32Array;
  /** Room for a number for each part: how many records of the class will stand before its next one. */
  readonly nextOf: Int32Array;
  /** How many of the records at some places hold each group; the numbers stand there until it counts again. */
  readonly sizesAt: (places: Places, grouping: AttributeGrouping) => Int32Array;
  /** Moves the records at some places to their parts, in the order in which they stood. */
  readonly move: (places: Places, grouping: AttributeGrouping, gift: Gift) => void;
}

/** The group of a record. */
export const groupAt = ({ codes, width }: CodeTable, record: number, { groupOf, place }: AttributeGrouping): number =>
  groupOf[codes[record * width + place] as number] as number;

/** The most groups that any of the groupings has. */
export const mostGroups = (groupings: readonly Grouping[]): number =>
  groupings.reduce((most, { groups }) => Math.max(most, groups), 0);
