import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differencingAttack } from "../../test/differencing-attack.js";
import type { InventedTable } from "../../test/tables.js";
import { anyShape, countsOf, rowsOf } from "../../test/tables.js";
import { auditTable } from "./audit-table.js";
import { countTable, tableOf } from "./count-table.js";
import { releaseTable } from "./release-table.js";
import type { ReleasedTable, ZeroPolicy } from "./released-table.js";
import { shapeOf } from "./table-shape.js";

const counted = (table: InventedTable) => tableOf(shapeOf(table.dimensions), countsOf(table));
const zeros = fc.constantFrom<ZeroPolicy>("publish", "suppress");
const threshold = fc.integer({ min: 2, max: 12 });

function released(table: InventedTable, k: number, policy: ZeroPolicy = "publish"): ReleasedTable {
  const outcome = releaseTable(counted(table), { k, zeros: policy });
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value.table;
}

const twoByTwo = (inner: readonly number[]): InventedTable => ({
  dimensions: [
    { field: "sex", codes: ["female", "male"] },
    { field: "form", codes: ["sexual", "labour"] },
  ],
  inner,
});

describe("releaseTable", () => {
  it("hides three more cells when one small cell stands in a two by two table, so that no total gives it away", () => {
    const outcome = releaseTable(counted(twoByTwo([30, 20, 4, 25])), { k: 11 });
    expect(outcome.ok && outcome.value.table.cells.map((cell) => cell.count ?? "-")).toEqual([
      "-",
      "-",
      50,
      "-",
      "-",
      29,
      34,
      45,
      79,
    ]);
    expect(outcome.ok && outcome.value.suppression).toEqual({ primary: 1, secondary: 3 });
  });

  it("hides totals where no other cell can protect a small one", () => {
    const table = { dimensions: [{ field: "sex", codes: ["female", "male"] }], inner: [60, 3] };
    expect(released(table, 11).cells.map((cell) => cell.count ?? "-")).toEqual(["-", "-", 63]);
    const alone = { dimensions: [{ field: "sex", codes: ["female", "male"] }], inner: [0, 3] };
    expect(released(alone, 11).cells.map((cell) => cell.count ?? "-")).toEqual([0, "-", "-"]);
  });

  it("keeps cells published that are named, and hides those that are, or refuses where that cannot be safe", () => {
    const table = counted({ dimensions: [{ field: "sex", codes: ["female", "male", "other"] }], inner: [60, 30, 3] });
    const shown = (options: object) => {
      const made = releaseTable(table, { k: 11, ...options });
      return made.ok ? made.value.table.cells.map((cell) => cell.count ?? "-") : made.refusals.map(({ code }) => code);
    };
    expect(shown({})).toEqual([60, "-", "-", 93]);
    expect(shown({ published: [{ sex: "male" }] })).toEqual(["-", 30, "-", 93]);
    expect(shown({ published: [{ sex: "male" }, { sex: "female" }] })).toEqual([60, 30, "-", "-"]);
    expect(shown({ published: [{ sex: "male" }, { sex: "female" }, {}] })).toContain("cell.bounded-too-narrowly");
    expect(shown({ suppressed: [{ sex: "female" }] })).toEqual(["-", 30, "-", 93]);
    const unknown = releaseTable(table, { published: [{}, { sex: "x" }], suppressed: [{ form: "y" }] });
    expect(unknown.ok ? [] : unknown.refusals.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "cell.out-of-place /options/published/1",
      "cell.out-of-place /options/suppressed/0",
    ]);
  });

  it("does not hide a zero that is named to be hidden where zeros are shown", () => {
    const table = counted({ dimensions: [{ field: "sex", codes: ["female", "male"] }], inner: [0, 30] });
    const made = releaseTable(table, { k: 11, suppressed: [{ sex: "female" }] });
    expect(made.ok && made.value.suppression).toEqual({ primary: 0, secondary: 0 });
  });

  it("publishes everything when no count is small", () => {
    const table = released(twoByTwo([30, 20, 40, 25]), 11);
    expect(table.cells.every((cell) => !cell.suppressed)).toBe(true);
    expect(table.guarantee).toEqual({
      model: "aggregate-threshold",
      k: 11,
      protectionWidth: 10,
      zeros: "publish",
      cells: 9,
      suppressedCells: 0,
      audited: true,
    });
  });

  it("hides zeros like small counts when asked to, but not those declared impossible", () => {
    const table = counted(twoByTwo([30, 0, 40, 25]));
    const hidden = releaseTable(table, { zeros: "suppress" });
    expect(hidden.ok && hidden.value.table.cells[1]).toEqual({
      keys: { sex: "female", form: "labour" },
      suppressed: true,
    });
    const structural = releaseTable(table, { zeros: "suppress", structuralZeros: [{ sex: "female", form: "labour" }] });
    expect(structural.ok && structural.value.suppression).toEqual({ primary: 0, secondary: 0 });
  });

  it.each([
    ["a threshold of one", { k: 1 }, "threshold.out-of-range", "/options/k"],
    ["a width of zero", { protectionWidth: 0 }, "protection.out-of-range", "/options/protectionWidth"],
    [
      "an impossible cell that counts somebody",
      { structuralZeros: [{ sex: "male" }] },
      "cell.structural-zero-counted",
      "/cells/3",
    ],
    [
      "an impossible cell it does not have",
      { structuralZeros: [{ age: "x" }] },
      "cell.out-of-place",
      "/options/structuralZeros/0",
    ],
  ])("refuses %s", (_, options, code, pointer) => {
    const outcome = releaseTable(counted(twoByTwo([30, 0, 40, 25])), options);
    expect(outcome.ok || outcome.refusals[0]).toMatchObject({ code, pointer });
  });

  it("refuses a table whose totals do not add up", () => {
    const { dimensions, cells } = counted(twoByTwo([30, 20, 40, 25]));
    const outcome = releaseTable({ dimensions, cells: cells.with(8, { keys: {}, count: 116 }) });
    expect(outcome.ok || outcome.refusals[0].code).toBe("table.inconsistent");
  });

  it("refuses a table that lacks a cell", () => {
    const { dimensions, cells } = counted(twoByTwo([30, 20, 40, 25]));
    const outcome = releaseTable({ dimensions, cells: cells.slice(1) });
    expect(outcome.ok || outcome.refusals[0].code).toBe("table.cells-incomplete");
  });

  it("S29: never publishes a count from 1 to k-1", () => {
    fc.assert(
      fc.property(anyShape(), threshold, zeros, (table, k, policy) => {
        for (const { count } of released(table, k, policy).cells)
          expect(count === undefined || count === 0 || count >= k).toBe(true);
      }),
    );
  });

  it("publishes only true counts", () => {
    fc.assert(
      fc.property(anyShape(), threshold, zeros, (table, k, policy) => {
        const truth = countsOf(table);
        for (const [cell, { count }] of released(table, k, policy).cells.entries()) {
          if (count !== undefined) expect(count).toBe(truth[cell]);
        }
      }),
    );
  });

  it("S29: leaves to an attacker who differences published cells an interval of the protection width that reaches k", () => {
    fc.assert(
      fc.property(anyShape(), threshold, zeros, (table, k, policy) => {
        const publication = released(table, k, policy);
        for (const [cell, { low, high }] of differencingAttack(publication).entries()) {
          if (!publication.cells[cell]?.suppressed) continue;
          expect(high - low).toBeGreaterThanOrEqual(k - 1);
          expect(high).toBeGreaterThanOrEqual(k);
        }
      }),
    );
  });

  it("keeps a cell that is small at k hidden at k + 1", () => {
    fc.assert(
      fc.property(anyShape(), threshold, (table, k) => {
        const truth = countsOf(table);
        const wider = released(table, k + 1);
        for (const [cell, count] of truth.entries()) {
          if (count > 0 && count < k) expect(wider.cells[cell]?.suppressed).toBe(true);
        }
      }),
    );
  });

  it("gives the same publication whatever the order of the rows, every time", () => {
    fc.assert(
      fc.property(anyShape(12), threshold, (table, k) => {
        const rows = rowsOf(table);
        const [one, other] = [rows, rows.toReversed()].map((list) =>
          countTable(list, { dimensions: table.dimensions }),
        );
        if (!one?.ok || !other?.ok) throw new Error("the rows count");
        expect(releaseTable(other.value, { k })).toEqual(releaseTable(one.value, { k }));
      }),
    );
  });

  it("passes the audit of its published cells with the true count inside every interval", () => {
    fc.assert(
      fc.property(anyShape(), threshold, zeros, (table, k, policy) => {
        const publication = released(table, k, policy);
        const truth = countsOf(table).filter((_, cell) => publication.cells[cell]?.suppressed);
        const audit = auditTable(publication);
        if (!audit.ok) throw new Error(audit.refusals[0].code);
        for (const [place, { low, high }] of audit.value.intervals.entries()) {
          expect(truth[place]).toBeGreaterThanOrEqual(low);
          expect(truth[place]).toBeLessThanOrEqual(high === "unbounded" ? Number.POSITIVE_INFINITY : high);
        }
      }),
    );
  });
});
