import type { ReleasedTable } from "../src/tables/released-table.js";

/** A dimension of two codes. */
export const sex = { field: "sex", codes: ["female", "male"] };

/** A table by sex; a count that is left out is suppressed. */
export const tableBySex = (
  counts: readonly (number | undefined)[],
  guarantee: Partial<ReleasedTable["guarantee"]> = {},
): ReleasedTable => ({
  dimensions: [sex],
  cells: counts.map((count, cell) => ({
    keys: cell < 2 ? { sex: sex.codes[cell] ?? "" } : {},
    ...(count === undefined ? {} : { count }),
    suppressed: count === undefined,
  })),
  guarantee: {
    model: "aggregate-threshold",
    k: 5,
    protectionWidth: 4,
    zeros: "publish",
    cells: counts.length,
    suppressedCells: 0,
    audited: true,
    ...guarantee,
  },
});
