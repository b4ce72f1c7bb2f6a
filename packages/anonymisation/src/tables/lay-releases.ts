import type { Refusal, Result } from "@nrs-kit/domain";
import { refusal, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { leastSuppressed } from "./protection.js";
import type { LedgerRelease } from "./release-ledger.js";
import type { VisibleCounts } from "./suppressed-intervals.js";
import type { TableShape } from "./table-shape.js";
import { cellOf } from "./table-shape.js";

/** What all releases together say of a suppressed cell: who suppresses it first, and the strictest that is promised. */
interface CellPromise {
  readonly at: string;
  readonly k: number;
  readonly width: number;
  readonly least: number;
}

/** Every release laid into the table of all dimensions. */
export interface LaidReleases {
  readonly seen: VisibleCounts;
  readonly suppressed: ReadonlyMap<number, CellPromise>;
}

/** Lays releases into a frame that has all their cells; refuses those that count the same cell differently. */
export function layReleases(
  shape: TableShape,
  releases: readonly LedgerRelease[],
): Result<LaidReleases, AnonymisationRefusalCode> {
  const seen = new Array<number | undefined>(shape.cells).fill(undefined);
  const suppressed = new Map<number, CellPromise>();
  const faults: Refusal<AnonymisationRefusalCode>[] = [];
  for (const [place, { within, table }] of releases.entries()) {
    const { k, protectionWidth, zeros } = table.guarantee;
    for (const [own, { keys, count }] of table.cells.entries()) {
      const at = `/releases/${place}/table/cells/${own}`;
      const cell = cellOf(shape, { ...within, ...keys });
      if (cell === undefined) continue; // Every key was found in the frame before.
      if (count === undefined) {
        const before = suppressed.get(cell);
        suppressed.set(cell, {
          at: before?.at ?? at,
          k: Math.max(k, before?.k ?? 0),
          width: Math.max(protectionWidth, before?.width ?? 0),
          least: Math.max(leastSuppressed(zeros), before?.least ?? 0),
        });
      } else if (seen[cell] !== undefined && seen[cell] !== count) faults.push(refusal("table.inconsistent", at));
      else seen[cell] = count;
    }
  }
  return settle(faults, () => ({ seen, suppressed }));
}
