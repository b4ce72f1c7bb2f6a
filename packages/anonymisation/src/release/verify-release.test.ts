import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed } from "../../test/changed-cell.js";
import { modelHolds } from "../../test/exhaustive.js";
import { readSample, taskOf } from "../../test/golden.js";
import { smallProblem, tableOfRows } from "../../test/tasks.js";
import type { ColumnTable } from "../search/column.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { type Generalisation, generalise } from "../search/generalise.js";
import type { ReleaseClaim } from "./verify-release.js";
import { verifyRelease } from "./verify-release.js";

const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");

const claimOf = (task: GeneralisationTask, found: Generalisation): ReleaseClaim => ({
  quasiIdentifiers: task.quasiIdentifiers.map(({ field }) => field),
  models: task.models,
  sensitiveCounts: found.sensitiveCounts,
  releasedRecords: found.released.rows,
  minObservedClass: found.minObservedClass,
});

function releaseOf(cell: string): { claim: ReleaseClaim; released: ColumnTable } {
  const task = taskOf(cell, sample);
  const found = generalise(sample.table, task);
  if (!found.ok) throw new Error(found.refusals[0].code);
  return { claim: claimOf(task, found.value), released: found.value.released };
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

describe("verifyRelease", () => {
  it.each([
    "k11@0.05@loss-am",
    "k5+dl2:exploitation@0.05@loss-am",
    "k5+el2:exploitation@0.05@loss-am",
    "k5+rl3x2:exploitation@0.05@loss-am",
    "k5+te0.2:exploitation@0.05@loss-am",
    "k5+th0.2:exploitation@0.05@loss-am",
  ])("confirms the release of %s", (cell) => {
    const { claim, released } = releaseOf(cell);
    const verified = verifyRelease(released, claim);
    expect(verified.ok && verified.value.releasedRecords).toBe(released.rows);
  });

  it("confirms every release of the search", () => {
    fc.assert(
      fc.property(smallProblem, ({ rows, task }) => {
        const found = generalise(tableOfRows(rows), task);
        if (found.ok) expect(verifyRelease(found.value.released, claimOf(task, found.value)).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("judges records as they are like the textbook does", () => {
    fc.assert(
      fc.property(smallProblem, ({ rows, task }) => {
        const table = tableOfRows(rows);
        const fields = task.quasiIdentifiers.map(({ field }) => field);
        const groups = [...groupBy(rows, (row) => fields.map((field) => row[field]).join("|")).values()];
        const holds = groups.every((group) => task.models.every((model) => modelHolds(model, group, rows)));
        const counts = Object.fromEntries(
          [...groupBy(rows, (row) => row.s ?? "")].map(([value, list]) => [value, list.length]),
        );
        const claim = {
          quasiIdentifiers: fields,
          models: task.models,
          sensitiveCounts: { s: counts },
          releasedRecords: rows.length,
          minObservedClass: Math.min(...groups.map((group) => group.length)),
        };
        expect(verifyRelease(table, claim).ok).toBe(holds);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses every changed cell that breaks k, and no other changed cell that leaves the smallest class as claimed", () => {
    const { claim, released } = releaseOf("k11@0.05@loss-am");
    const fields = claim.quasiIdentifiers.filter((field) => (released.columns[field]?.dictionary.length ?? 0) > 1);
    const textOf = (table: ColumnTable, row: number) =>
      claim.quasiIdentifiers
        .map((field) => table.columns[field]?.dictionary[table.columns[field]?.codes[row] ?? -1])
        .join("|");
    let broken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.nat(released.rows - 1), fc.nat(), (field, row, step) => {
        const table = changed(released, field, row, step);
        const sizes = new Map<string, number>();
        for (let at = 0; at < table.rows; at++) sizes.set(textOf(table, at), (sizes.get(textOf(table, at)) ?? 0) + 1);
        const least = Math.min(...sizes.values());
        if (least < 11) broken++;
        expect(verifyRelease(table, claim).ok).toBe(least === claim.minObservedClass);
      }),
      { numRuns: 150 },
    );
    expect(broken).toBeGreaterThan(0);
  });

  it("refuses a thousand changed cells, each of a class that has exactly k records", () => {
    const { claim, released } = releaseOf("k11@0.05@loss-am");
    const fields = claim.quasiIdentifiers.filter((field) => (released.columns[field]?.dictionary.length ?? 0) > 1);
    const rows = Array.from({ length: released.rows }, (_, row) => row);
    const textOf = (row: number) =>
      claim.quasiIdentifiers
        .map((field) => released.columns[field]?.dictionary[released.columns[field]?.codes[row] ?? -1])
        .join("|");
    const least = [...groupBy(rows, textOf).values()].filter(({ length }) => length === 11).flat();
    expect([least.length > 0, claim.minObservedClass]).toEqual([true, 11]);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.constantFrom(...least), fc.nat(), (field, row, step) => {
        const verified = verifyRelease(changed(released, field, row, step), claim);
        expect(verified.ok ? [] : verified.refusals.map(({ code }) => code)).toContain("class.model-fails");
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses a claim of other numbers than are found", () => {
    const { claim, released } = releaseOf("k11@0.05@loss-am");
    const verified = verifyRelease(released, {
      ...claim,
      releasedRecords: claim.releasedRecords + 1,
      minObservedClass: 99,
    });
    expect(verified.ok || verified.refusals.map(({ code, pointer }) => ({ code, pointer }))).toEqual([
      { code: "claim.untrue", pointer: "/releasedRecords" },
      { code: "claim.untrue", pointer: "/minObservedClass" },
    ]);
  });

  it("refuses a claim of closeness that does not say to what", () => {
    const { claim, released } = releaseOf("k5+te0.2:exploitation@0.05@loss-am");
    const { sensitiveCounts: _, ...bare } = claim;
    const verified = verifyRelease(released, bare);
    expect(verified.ok || verified.refusals[0].code).toBe("class.model-fails");
  });

  it("refuses a claim about a column that the records lack", () => {
    const { claim, released } = releaseOf("k11@0.05@loss-am");
    const verified = verifyRelease(released, { ...claim, quasiIdentifiers: ["none"] });
    expect(verified.ok || verified.refusals[0]).toMatchObject({ code: "column.missing", pointer: "/quasiIdentifiers" });
  });
});
