import type { Refusal, Result } from "@nrs-kit/domain";
import { refusal, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { CellKeys } from "./dimension.js";
import { dimensionFaults } from "./dimension.js";
import type { Bounds } from "./integer-bounds.js";
import { judgedInterval } from "./judged-interval.js";
import { leastSuppressed } from "./protection.js";
import { readCounts } from "./read-counts.js";
import type { ReleasedTable } from "./released-table.js";
import { SuppressedIntervals } from "./suppressed-intervals.js";
import { linesOf, shapeOf } from "./table-shape.js";

/** What a reader of the published cells can compute about one suppressed cell. */
export interface SuppressedInterval extends Bounds {
  readonly keys: CellKeys;
}

/** The outcome of an audit: for each suppressed cell the exact interval of counts that fit the published cells. */
export interface TableAudit {
  readonly intervals: readonly SuppressedInterval[];
}

/**
 * Attacks a published table as a reader could who knows the published cells, the guarantee, and that counts are whole
 * and not negative: computes for each suppressed cell the exact least and greatest count that fits. Uses nothing but
 * what is published. Refuses when a count from 1 to k-1 is published, when published cells contradict each other, and
 * when a suppressed cell is bounded more narrowly than the guarantee says.
 *
 * Source: Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), chapter 6 (feasibility intervals).
 *
 * @example
 * ```ts
 * const guarantee = { model: "aggregate-threshold", k: 11, protectionWidth: 10, zeros: "publish", cells: 3, suppressedCells: 2, audited: true };
 * const cells = [{ keys: { sex: "female" }, suppressed: true }, { keys: { sex: "male" }, suppressed: true }, { keys: {}, count: 40, suppressed: false }];
 * const published = { dimensions: [{ field: "sex", codes: ["female", "male"] }], cells, guarantee };
 * auditTable(published).value.intervals[0]; // => { keys: { sex: "female" }, low: 1, high: 39 }
 * ```
 */
export function auditTable(table: ReleasedTable): Result<TableAudit, AnonymisationRefusalCode> {
  const [first, ...rest] = dimensionFaults(table.dimensions);
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const shape = shapeOf(table.dimensions);
  const counts = readCounts(shape, table.cells);
  if (!counts.ok) return counts;
  const { k, protectionWidth, zeros } = table.guarantee;
  const faults: Refusal<AnonymisationRefusalCode>[] = [];
  for (const [cell, count] of counts.value.entries()) {
    if (count !== undefined && count > 0 && count < k)
      faults.push(refusal("cell.below-threshold", `/cells/${cell}`, { k }));
  }
  const least = leastSuppressed(zeros);
  const intervals = new SuppressedIntervals(linesOf(shape), counts.value, () => least);
  const found = [...counts.value.keys()].flatMap((cell) => {
    if (counts.value[cell] !== undefined) return [];
    const judged = judgedInterval(intervals.of(cell), `/cells/${cell}`, k, protectionWidth);
    if (judged.ok) return [{ keys: table.cells[cell]?.keys ?? {}, ...judged.value }];
    faults.push(...judged.refusals);
    return [];
  });
  return settle(faults, () => ({ intervals: found }));
}
