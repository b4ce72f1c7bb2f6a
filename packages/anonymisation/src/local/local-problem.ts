import type { AttributeGrouping, CodeTable, Places } from "../search/partition.js";
import type { Requirement } from "../search/requirement.js";

/** One level of an attribute: how it groups the values. */
export interface LocalLevel extends AttributeGrouping {
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

/** Which records are to be recoded, and what every class of them must fulfil. */
export interface LocalProblem {
  readonly rows: number;
  readonly attributes: readonly LocalAttribute[];
  readonly table: CodeTable;
  readonly requirement: Requirement;
  /** For each sensitive attribute the code of each record. */
  readonly sensitive: readonly Int32Array[];
}

/** Records at places of an order. */
export interface Range extends Places {
  readonly order: Int32Array;
}
