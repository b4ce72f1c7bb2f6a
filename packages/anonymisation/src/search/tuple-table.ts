/** Distinct combinations of codes, with how many records hold each. */
export interface TupleTable {
  readonly tuples: number;
  /** For each composite the code of each tuple; where levels are coarser it stands for its group. */
  readonly codes: readonly Int32Array[];
  /** For each sensitive attribute the code of each tuple. */
  readonly sensitive: readonly Int32Array[];
  /** With a population it may be 0. */
  readonly counts: Int32Array;
  /** Where there is a population: how many of its people have each combination. */
  readonly people?: Int32Array | undefined;
}
