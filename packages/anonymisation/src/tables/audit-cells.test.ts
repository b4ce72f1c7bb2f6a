import { describe, expect, it } from "vitest";
import { sex, tableBySex } from "../../test/table-by-sex.js";
import { auditLedger } from "./audit-ledger.js";
import { auditTable } from "./audit-table.js";
import type { ReleasedTable } from "./released-table.js";

const faultsOf = (table: ReleasedTable) => {
  const audit = auditTable(table);
  return audit.ok ? [] : audit.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("auditTable, cell by cell", () => {
  it("refuses every published count from 1 to k-1, and no other", () => {
    expect([0, 1, 4, 5].map((count) => faultsOf(tableBySex([count, 9, 9 + count])))).toEqual([
      [],
      ["cell.below-threshold /cells/0"],
      ["cell.below-threshold /cells/0"],
      [],
    ]);
  });

  it("names the suppressed cells whose interval it gives", () => {
    const audit = auditTable(tableBySex([undefined, undefined, 20]));
    expect(audit.ok && audit.value.intervals).toEqual([
      { keys: { sex: "female" }, low: 1, high: 19 },
      { keys: { sex: "male" }, low: 1, high: 19 },
    ]);
  });

  it("refuses a table with a cell too few or too many, as a whole", () => {
    const whole = tableBySex([6, 7, 13]);
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

  it("gives the interval of every suppressed cell of every release, with its keys", () => {
    const months = { field: "month", codes: ["1", "2"] };
    const table = tableBySex([undefined, undefined, 20]);
    const releases = months.codes.map((month) => ({ id: month, within: { month }, table }));
    const audit = auditLedger({ dimensions: [months, sex], releases });
    expect(audit.ok && audit.value.intervals).toEqual(
      months.codes.flatMap((month) => sex.codes.map((code) => ({ keys: { month, sex: code }, low: 1, high: 19 }))),
    );
  });

  it("refuses a release that is not safe by itself, at its cell", () => {
    expect(ledgerFaults(tableBySex([6, 7, 13]))).toEqual([]);
    expect(ledgerFaults(tableBySex([3, 10, 13]))).toEqual(["cell.below-threshold /releases/0/table/cells/0"]);
  });

  it("refuses a dimension that has one code in common with the frame, and another", () => {
    const other = { field: "sex", codes: ["female", "unknown"] };
    const table = tableBySex([6, 7, 13]);
    expect(ledgerFaults({ ...table, dimensions: [other] })).toEqual([
      "ledger.dimension-differs /releases/0/table/dimensions/0",
    ]);
  });
});
