import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differencingAttack } from "../../test/differencing-attack.js";
import { countsOf, fixedShape } from "../../test/tables.js";
import { auditTable } from "./audit-table.js";
import type { ReleasedTable } from "./released-table.js";
import { isInner, keysOf, shapeOf } from "./table-shape.js";

const guarantee = {
  model: "aggregate-threshold",
  k: 11,
  protectionWidth: 10,
  zeros: "publish",
  audited: true,
} as const;
const sex = { field: "sex", codes: ["female", "male"] };

/** The publication of these counts with the given cells hidden, whether or not that is safe. */
function published(
  dimensions: ReleasedTable["dimensions"],
  counts: readonly number[],
  hidden: ReadonlySet<number>,
  promise: Partial<ReleasedTable["guarantee"]> = {},
): ReleasedTable {
  const shape = shapeOf(dimensions);
  const cells = counts.map((count, cell) => {
    const keys = keysOf(shape, cell);
    return hidden.has(cell) ? { keys, suppressed: true } : { keys, count, suppressed: false };
  });
  return {
    dimensions,
    cells,
    guarantee: { ...guarantee, cells: cells.length, suppressedCells: hidden.size, ...promise },
  };
}

/** The interval of each hidden cell over every table with these published cells, by trying all inner counts. */
function exhaustiveIntervals(table: ReleasedTable): { low: number; high: number }[] {
  const shape = shapeOf(table.dimensions);
  const most = table.cells.at(-1)?.count ?? 0;
  const least = table.guarantee.zeros === "publish" ? 1 : 0;
  const inner = [...table.cells.keys()].filter((cell) => isInner(shape, cell));
  const beliefs = table.cells.map(() => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }));
  const walk = (prefix: number[], left: number): void => {
    const cell = inner[prefix.length];
    if (cell !== undefined) {
      const count = table.cells[cell]?.count;
      for (let value = count ?? least; value <= Math.min(count ?? left, left); value++)
        walk([...prefix, value], left - value);
      return;
    }
    const counts = countsOf({ dimensions: table.dimensions, inner: prefix });
    if (table.cells.some(({ count }, at) => (count === undefined ? (counts[at] ?? 0) < least : count !== counts[at])))
      return;
    for (const [at, belief] of beliefs.entries()) {
      belief.low = Math.min(belief.low, counts[at] ?? 0);
      belief.high = Math.max(belief.high, counts[at] ?? 0);
    }
  };
  walk([], most);
  return beliefs.filter((_, cell) => table.cells[cell]?.suppressed);
}

describe("auditTable", () => {
  it("refuses a table where one hidden count follows from its total", () => {
    const audit = auditTable(published([sex], [40, 3, 43], new Set([1])));
    expect(audit.ok || audit.refusals).toEqual([
      {
        code: "cell.bounded-too-narrowly",
        pointer: "/cells/1",
        severity: "error",
        params: { k: 11, protectionWidth: 10 },
      },
    ]);
  });

  it("refuses two hidden counts of which a reader can tell that both are small", () => {
    const audit = auditTable(published([sex], [3, 9, 12], new Set([0, 1]), { protectionWidth: 5 }));
    expect(audit.ok).toBe(true);
    const narrow = auditTable(published([sex], [3, 8, 11], new Set([0, 1]), { protectionWidth: 5 }));
    expect(narrow.ok || narrow.refusals.map((one) => one.code)).toEqual([
      "cell.bounded-too-narrowly",
      "cell.bounded-too-narrowly",
    ]);
  });

  it("refuses a published count below the threshold", () => {
    const audit = auditTable(published([sex], [40, 3, 43], new Set()));
    expect(audit.ok || audit.refusals[0]).toMatchObject({ code: "cell.below-threshold", pointer: "/cells/1" });
  });

  it("refuses hidden cells that no table fits", () => {
    const audit = auditTable(published([sex], [40, 40, 1], new Set([0, 1]), { k: 2, protectionWidth: 1 }));
    expect(audit.ok || audit.refusals.map((one) => one.code)).toContain("table.inconsistent");
  });

  it("refuses a cell whose keys are not those of its place", () => {
    const table = published([sex], [40, 30, 70], new Set());
    const audit = auditTable({ ...table, cells: table.cells.toReversed() });
    expect(audit.ok || audit.refusals[0].code).toBe("cell.out-of-place");
  });

  it("refuses a count that is not a whole number", () => {
    const audit = auditTable(published([sex], [40.5, 30, 70.5], new Set()));
    expect(audit.ok || audit.refusals[0].code).toBe("cell.count-not-whole");
  });

  it("knows that a reader counts hidden zeros as possible when zeros are suppressed", () => {
    const audit = auditTable(published([sex], [12, 0, 12], new Set([0, 1]), { zeros: "suppress" }));
    expect(audit.ok && audit.value.intervals.map(({ low, high }) => [low, high])).toEqual([
      [0, 12],
      [0, 12],
    ]);
  });

  it.each([[[3]], [[2, 2]], [[2, 3]], [[2, 2, 2]]])(
    "computes the very intervals of exhaustive search for size %j",
    (sizes) => {
      const least = fc.constantFrom<"publish" | "suppress">("publish", "suppress");
      fc.assert(
        fc.property(fixedShape(sizes, 2), fc.infiniteStream(fc.boolean()), least, (table, coins, zeros) => {
          const counts = countsOf(table);
          fc.pre((counts.at(-1) ?? 0) <= 9);
          const mayHide = [...counts.keys()].filter(
            (cell) => cell < counts.length - 1 && (zeros === "suppress" || counts[cell] !== 0),
          );
          const hidden = new Set(mayHide.filter(() => coins.next().value));
          // A width of zero and a threshold of zero promise nothing, so that the audit tells what it found.
          const audit = auditTable(published(table.dimensions, counts, hidden, { k: 0, protectionWidth: 0, zeros }));
          const expected = exhaustiveIntervals(published(table.dimensions, counts, hidden, { zeros }));
          expect(audit.ok && audit.value.intervals.map(({ low, high }) => ({ low, high }))).toEqual(expected);
        }),
        { numRuns: 40 },
      );
    },
  );

  it("is never outdone by an attacker who only differences", () => {
    fc.assert(
      fc.property(fixedShape([3, 3]), fc.infiniteStream(fc.boolean()), (table, coins) => {
        const counts = countsOf(table);
        const hidden = new Set([...counts.keys()].filter((cell) => counts[cell] !== 0 && coins.next().value));
        const publication = published(table.dimensions, counts, hidden, { k: 0, protectionWidth: 0 });
        const audit = auditTable(publication);
        const beliefs = differencingAttack(publication).filter((_, cell) => hidden.has(cell));
        if (!audit.ok) throw new Error(audit.refusals[0].code);
        for (const [place, { low, high }] of audit.value.intervals.entries()) {
          const belief = beliefs[place] ?? { low: 0, high: 0 };
          expect(low).toBeGreaterThanOrEqual(belief.low);
          expect(high === "unbounded" ? Number.POSITIVE_INFINITY : high).toBeLessThanOrEqual(belief.high);
        }
      }),
    );
  });
});
