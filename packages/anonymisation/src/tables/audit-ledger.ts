import type { Refusal, Result } from "@nrs-kit/domain";
import { refuse, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { TableAudit } from "./audit-table.js";
import { dimensionFaults } from "./dimension.js";
import { judgedInterval } from "./judged-interval.js";
import { layReleases } from "./lay-releases.js";
import { readCounts } from "./read-counts.js";
import { releaseFaults } from "./release-faults.js";
import type { ReleaseLedger } from "./release-ledger.js";
import { SuppressedIntervals } from "./suppressed-intervals.js";
import { keysOf, linesOf, shapeOf } from "./table-shape.js";

/**
 * Attacks all tables of a ledger at once: lays them into the table of all dimensions, where what one suppresses may be
 * published or bounded by others, and computes for each suppressed cell the exact least and greatest count that fits all of them.
 * Refuses a frame that is too large, releases that repeat an identifier or do not fit the frame, what {@link auditTable} refuses of one
 * table, tables that contradict each other, a suppressed cell that another table publishes, and one that is bounded too narrowly.
 *
 * Source: Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), chapter 6 (linked tables); the proof
 * notes of this package.
 *
 * @example
 * ```ts
 * auditLedger({ dimensions: [{ field: "month", codes: ["2026-01"] }], releases: [] }).value; // => { intervals: [] }
 * ```
 */
export function auditLedger(ledger: ReleaseLedger): Result<TableAudit, AnonymisationRefusalCode> {
  const [first, ...rest] = [...dimensionFaults(ledger.dimensions), ...ledger.releases.flatMap(releaseFaults(ledger))];
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const shape = shapeOf(ledger.dimensions);
  const laid = layReleases(shape, ledger.releases);
  if (!laid.ok) return laid;
  const { seen, suppressed } = laid.value;
  const cells = seen.map((count, cell) => ({ keys: keysOf(shape, cell), ...(count === undefined ? {} : { count }) }));
  // Each release was read by itself, so that only totals of different releases are left to contradict each other.
  if (!readCounts(shape, cells).ok) return refuse("table.inconsistent", "/releases");
  const intervals = new SuppressedIntervals(linesOf(shape), seen, (cell) => suppressed.get(cell)?.least ?? 0);
  const faults: Refusal<AnonymisationRefusalCode>[] = [];
  const found = [...suppressed].flatMap(([cell, { at, k, width }]) => {
    const judged =
      seen[cell] === undefined
        ? judgedInterval(intervals.of(cell), at, k, width)
        : refuse("cell.published-elsewhere" as const, at);
    if (judged.ok) return [{ keys: keysOf(shape, cell), ...judged.value }];
    faults.push(...judged.refusals);
    return [];
  });
  return settle(faults, () => ({ intervals: found }));
}
