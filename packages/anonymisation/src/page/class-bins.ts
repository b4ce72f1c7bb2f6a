import type { ReleaseRecord } from "@nrs-kit/domain";

/** How many records and classes there are whose size lies between two bounds. */
export interface ClassBin {
  readonly from: number;
  /** The greatest size; infinite for the last. */
  readonly to: number;
  readonly records: number;
  readonly classes: number;
}

const FIRSTS = [1, 2, 5, 11, 21, 51, 101, 501, 1001];

/** The sizes of classes in few bins, those that hold nobody left out. */
export function classBins(sizes: ReleaseRecord["classes"]): readonly ClassBin[] {
  return FIRSTS.flatMap((from, at) => {
    const to = (FIRSTS[at + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const own = sizes.filter(({ size }) => size >= from && size <= to);
    const classes = own.reduce((sum, one) => sum + one.classes, 0);
    const records = own.reduce((sum, one) => sum + one.size * one.classes, 0);
    return classes === 0 ? [] : [{ from, to, records, classes }];
  });
}
