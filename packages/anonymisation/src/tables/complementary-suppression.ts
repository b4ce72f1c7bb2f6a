import type { Hypercube } from "./hypercubes.js";
import { hypercubesAround } from "./hypercubes.js";
import type { Bounds } from "./integer-bounds.js";
import { isProtected, missingProtection } from "./protection.js";
import { SuppressedIntervals } from "./suppressed-intervals.js";
import type { TableShape } from "./table-shape.js";
import { linesOf } from "./table-shape.js";

/** What suppression needs to know of a table, and how much it must protect. */
export interface SuppressionTask {
  readonly shape: TableShape;
  readonly counts: readonly number[];
  /** Least count of any suppressed cell that a reader knows of. */
  readonly least: number;
  readonly k: number;
  readonly width: number;
  /** Cells that stay published where their own count allows it. */
  readonly fixed: ReadonlySet<number>;
}

/**
 * Adds to the suppressed cells as many others as it takes that no suppressed cell can be bounded too narrowly, then gives
 * back those that turn out not to be needed. Argument in `complementary-suppression.proof.md`.
 */
export function complementarySuppression(task: SuppressionTask, primary: readonly number[]): Set<number> {
  const suppressed = new Set(primary);
  let system = intervalsOf(task, suppressed);
  let size = suppressed.size;
  // A set grows while it is walked, so that cells added for others are protected in their turn.
  for (const cell of suppressed) {
    if (suppressed.size > size) system = intervalsOf(task, suppressed);
    size = suppressed.size;
    protect(cell, task, suppressed, system);
  }
  giveBack(task, suppressed, new Set(primary));
  return suppressed;
}

/** Suppresses boxes around a cell, best protection for the least loss first, until its interval is wide enough. */
function protect(cell: number, task: SuppressionTask, suppressed: Set<number>, system: SuppressedIntervals): void {
  const own = task.counts[cell] ?? 0;
  if (system.protects(cell, task.k, task.width)) return;
  const known = system.of(cell);
  let bounds: Bounds = typeof known === "string" ? { low: own, high: own } : known;
  while (!isProtected(bounds, task.k, task.width)) {
    const best = bestBox(cell, bounds, task, suppressed);
    if (best === undefined) return;
    for (const corner of best.corners) suppressed.add(corner);
    bounds = best.bounds;
  }
}

interface Candidate {
  readonly corners: readonly number[];
  readonly bounds: Bounds;
  readonly loss: number;
  readonly gain: number;
}

function bestBox(
  cell: number,
  bounds: Bounds,
  task: SuppressionTask,
  suppressed: ReadonlySet<number>,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const box of hypercubesAround(task.shape, cell)) {
    const candidate = candidateOf(box, cell, bounds, task, suppressed);
    if (candidate === undefined || candidate.gain <= 0) continue;
    if (best === undefined || candidate.loss * best.gain < best.loss * candidate.gain) best = candidate;
  }
  return best;
}

/** What suppressing the corners of a box would bring; `undefined` when a corner is a published zero, or stays published. */
function candidateOf(
  box: Hypercube,
  cell: number,
  bounds: Bounds,
  task: SuppressionTask,
  suppressed: ReadonlySet<number>,
): Candidate | undefined {
  const corners = [...box.rising, ...box.falling];
  const count = (corner: number) => task.counts[corner] ?? 0;
  const stays = (corner: number) => count(corner) === 0 || task.fixed.has(corner);
  if (corners.some((corner) => stays(corner) && !suppressed.has(corner))) return undefined;
  const slack = (side: readonly number[]) => Math.min(...side.map((corner) => count(corner) - task.least));
  const high = box.falling.length === 0 ? "unbounded" : count(cell) + slack(box.falling);
  const hull = hullOf(bounds, { low: count(cell) - slack(box.rising), high });
  const before = missingProtection(bounds, task.k, task.width);
  const gain = before - Math.max(0, missingProtection(hull, task.k, task.width));
  const loss = corners.reduce((sum, corner) => sum + (suppressed.has(corner) ? 0 : count(corner) + 1), 0);
  return { corners, bounds: hull, loss, gain };
}

function hullOf(one: Bounds, other: Bounds): Bounds {
  const unbounded = one.high === "unbounded" || other.high === "unbounded";
  const high = unbounded ? ("unbounded" as const) : Math.max(Number(one.high), Number(other.high));
  return { low: Math.min(one.low, other.low), high };
}

/** Publishes again, greatest count first, each cell without which all others stay protected. */
function giveBack(task: SuppressionTask, suppressed: Set<number>, primary: ReadonlySet<number>): void {
  const count = (cell: number) => task.counts[cell] ?? 0;
  const added = [...suppressed].filter((cell) => !primary.has(cell)).sort((a, b) => count(b) - count(a) || a - b);
  for (const cell of added) {
    suppressed.delete(cell);
    if (!allProtected(task, suppressed)) suppressed.add(cell);
  }
}

function allProtected(task: SuppressionTask, suppressed: ReadonlySet<number>): boolean {
  const intervals = intervalsOf(task, suppressed);
  return [...suppressed].every((cell) => intervals.protects(cell, task.k, task.width));
}

function intervalsOf(task: SuppressionTask, suppressed: ReadonlySet<number>): SuppressedIntervals {
  const seen = task.counts.map((count, cell) => (suppressed.has(cell) ? undefined : count));
  return new SuppressedIntervals(linesOf(task.shape), seen, () => task.least, task.counts);
}
