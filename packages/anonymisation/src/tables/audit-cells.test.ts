import { describe, expect, it } from "vitest";
import { auditLedger } from "./audit-ledger.js";
import { auditTable } from "./audit-table.js";
import { layReleases } from "./lay-releases.js";
import type { ReleasedTable } from "./released-table.js";
import { shapeOf } from "./table-shape.js";

const sex = { field: "sex", codes: ["female", "male"] };

/** A table by sex; a count that is left out is suppressed. */
const tableOf = (
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

const faultsOf = (table: ReleasedTable) => {
  const audit = auditTable(table);
  return audit.ok ? [] : audit.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("auditTable, cell by cell", () => {
  it("refuses every published count from 1 to k-1, and no other", () => {
    expect([0, 1, 4, 5].map((count) => faultsOf(tableOf([count, 9, 9 + count])))).toEqual([
      [],
      ["cell.below-threshold /cells/0"],
      ["cell.below-threshold /cells/0"],
      [],
    ]);
  });

  it("names the suppressed cells whose interval it gives", () => {
    const audit = auditTable(tableOf([undefined, undefined, 20]));
    expect(audit.ok && audit.value.intervals).toEqual([
      { keys: { sex: "female" }, low: 1, high: 19 },
      { keys: { sex: "male" }, low: 1, high: 19 },
    ]);
  });

  it("refuses a table with a cell too few or too many, as a whole", () => {
    const whole = tableOf([6, 7, 13]);
    const other = { keys: {}, count: 13, suppressed: false };
    for (const cells of [whole.cells.slice(0, 2), [...whole.cells, other]])
      expect(faultsOf({ ...whole, cells })).toEqual(["table.cells-incomplete /cells"]);
  });
});

describe("auditLedger, release by release", () => {
  const ledgerFaults = (table: ReleasedTable) => {
    const audit = auditLedger({ dimensions: [sex], releases: [{ id: "a", within: {}, table }] });
    return audit.ok ? [] : audit.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
  };

  it("refuses a release that is not safe by itself, at its cell", () => {
    expect(ledgerFaults(tableOf([6, 7, 13]))).toEqual([]);
    expect(ledgerFaults(tableOf([3, 10, 13]))).toEqual(["cell.below-threshold /releases/0/table/cells/0"]);
  });

  it("refuses a dimension that has one code in common with the frame, and another", () => {
    const other = { field: "sex", codes: ["female", "unknown"] };
    const table = tableOf([6, 7, 13]);
    expect(ledgerFaults({ ...table, dimensions: [other] })).toEqual([
      "ledger.dimension-differs /releases/0/table/dimensions/0",
    ]);
  });
});

describe("layReleases", () => {
  it("keeps of a cell that several releases suppress where it was first, and the strictest that is promised", () => {
    const month = { field: "month", codes: ["1", "2"] };
    const strict = tableOf([undefined, undefined, 40], { k: 11, protectionWidth: 10 });
    const mild = tableOf([undefined, undefined, 40], { zeros: "suppress" });
    for (const [first, second] of [
      [strict, mild],
      [mild, strict],
    ] as const) {
      const laid = layReleases(shapeOf([month, sex]), [
        { id: "a", within: {}, table: first },
        { id: "b", within: {}, table: second },
      ]);
      expect(laid.ok && [...laid.value.suppressed.values()]).toEqual(
        ["/releases/0/table/cells/0", "/releases/0/table/cells/1"].map((at) => ({ at, k: 11, width: 10, least: 1 })),
      );
    }
  });
});
