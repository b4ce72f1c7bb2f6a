import type { Refusal, Result } from "@nrs-kit/domain";
import { accept, refusal, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { auditTable } from "./audit-table.js";
import { complementarySuppression } from "./complementary-suppression.js";
import type { CountTable } from "./count-table.js";
import type { CellKeys } from "./dimension.js";
import { dimensionFaults } from "./dimension.js";
import { leastSuppressed } from "./protection.js";
import { readCounts } from "./read-counts.js";
import type { ReleasedTable, ZeroPolicy } from "./released-table.js";
import type { TableShape } from "./table-shape.js";
import { cellOf, keysOf, shapeOf, summedUp } from "./table-shape.js";

/** How a table is made fit for publication. */
export interface ReleaseOptions {
  /** Least count that is published; 11 for the public (the practice of the CTDC), 5 among partners. 11 when left out. */
  readonly k?: number;
  /** Least width of the interval a reader can compute for a suppressed cell; k-1 when left out. */
  readonly protectionWidth?: number;
  /** What happens to zeros; `publish` when left out. */
  readonly zeros?: ZeroPolicy;
  /** Cells that cannot count anybody, whatever the data (all cells that a key covers); published under either policy. */
  readonly structuralZeros?: readonly CellKeys[];
  /** Cells that are not suppressed for the sake of others, such as totals that other tables show as well. */
  readonly published?: readonly CellKeys[];
  /** Cells that are suppressed although they count many; for zeros the policy decides alone. */
  readonly suppressed?: readonly CellKeys[];
}

/** A table fit for publication, and for the desk that made it what may not be published with it. */
export interface TableRelease {
  /** The part to publish. */
  readonly table: ReleasedTable;
  /**
   * How many cells are suppressed for their own count, and how many to protect those. Keep it at the desk: told which
   * suppressed cells are large, a reader could narrow the small ones down.
   */
  readonly suppression: { readonly primary: number; readonly secondary: number };
}

/**
 * Makes a table fit for publication: suppresses every count from 1 to k-1, then as many other cells, totals included, as
 * it takes that no suppressed cell can be bounded more narrowly than the protection width, and audits the outcome from
 * its published cells alone. The outcome depends on the counts only, not on the order of rows.
 * Refuses limits out of range, tables that are incomplete or whose totals do not add up, and tables whose audit cannot
 * be decided exactly; nothing is returned that the audit has not passed.
 *
 * Source: Hundepool et al., Handbook on Statistical Disclosure Control, chapter 4; the proof notes of this package.
 *
 * @example
 * ```ts
 * const row = (sex, form) => ({ sex, form });
 * const rows = [...Array(30).fill(row("female", "sexual")), ...Array(20).fill(row("female", "labour")), ...Array(4).fill(row("male", "sexual")), ...Array(25).fill(row("male", "labour"))];
 * const counted = countTable(rows, { dimensions: [{ field: "sex", codes: ["female", "male"] }, { field: "form", codes: ["sexual", "labour"] }] });
 * const released = releaseTable(counted.value, { k: 11 });
 * released.value.table.cells.filter((cell) => cell.suppressed).length; // => 4
 * released.value.suppression; // => { primary: 1, secondary: 3 }
 * ```
 */
export function releaseTable(
  table: CountTable,
  options: ReleaseOptions = {},
): Result<TableRelease, AnonymisationRefusalCode> {
  const { k = 11, zeros = "publish", structuralZeros = [], published = [], suppressed: forced = [] } = options;
  const width = options.protectionWidth ?? k - 1;
  const [first, ...rest] = [...dimensionFaults(table.dimensions), ...limitFaults(k, width)];
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const shape = shapeOf(table.dimensions);
  const read = readCounts(shape, table.cells);
  if (!read.ok) return read;
  const counts = table.cells.map((cell) => cell.count);
  const [unknown, ...others] = unknownCells(shape, { structuralZeros, published, suppressed: forced });
  if (unknown !== undefined) return { ok: false, refusals: [unknown, ...others] };
  const structural = structuralCells(shape, structuralZeros);
  const counted = [...structural].find((cell) => counts[cell] !== 0);
  if (counted !== undefined) return refuse("cell.structural-zero-counted", `/cells/${counted}`);
  const hidden = (cell: number) => zeros === "suppress" && !structural.has(cell);
  const forcedCells = new Set(forced.map((keys) => cellOf(shape, keys)));
  const primary = [...counts.keys()].filter((cell) =>
    ((count) => (count === 0 ? hidden(cell) : count < k || forcedCells.has(cell)))(counts[cell] ?? 0),
  );
  const fixed = new Set(published.map((keys) => cellOf(shape, keys) ?? -1));
  const task = { shape, counts, least: leastSuppressed(zeros), k, width, fixed };
  const suppressed = complementarySuppression(task, primary);
  const released = releasedTable(shape, counts, suppressed, { k, protectionWidth: width, zeros });
  const audit = auditTable(released);
  if (!audit.ok) return audit;
  const secondary = suppressed.size - primary.length;
  return accept({ table: released, suppression: { primary: primary.length, secondary } });
}

function limitFaults(k: number, width: number): Refusal<AnonymisationRefusalCode>[] {
  const faults: Refusal<AnonymisationRefusalCode>[] = [];
  if (!Number.isSafeInteger(k) || k < 2) faults.push(refusal("threshold.out-of-range", "/options/k"));
  if (!Number.isSafeInteger(width) || width < 1)
    faults.push(refusal("protection.out-of-range", "/options/protectionWidth"));
  return faults;
}

/** The cells that the declared keys cover, and the totals that sum nothing else. */
function structuralCells(shape: TableShape, declared: readonly CellKeys[]): ReadonlySet<number> {
  const isCovered = (cell: number): boolean => {
    const keys = keysOf(shape, cell);
    return declared.some((one) => Object.entries(one).every(([field, code]) => keys[field] === code));
  };
  const possible = summedUp(shape, (cell) => (isCovered(cell) ? 0 : 1));
  return new Set([...possible.keys()].filter((cell) => possible[cell] === 0));
}

/** The cells named by the options that are none of the table. */
function unknownCells(
  shape: TableShape,
  lists: Readonly<Record<string, readonly CellKeys[]>>,
): readonly Refusal<AnonymisationRefusalCode>[] {
  return Object.entries(lists).flatMap(([option, list]) =>
    list.flatMap((keys, place) =>
      cellOf(shape, keys) === undefined ? [refusal("cell.out-of-place" as const, `/options/${option}/${place}`)] : [],
    ),
  );
}

function releasedTable(
  shape: TableShape,
  counts: readonly number[],
  suppressed: ReadonlySet<number>,
  promise: { k: number; protectionWidth: number; zeros: ZeroPolicy },
): ReleasedTable {
  const cells = counts.map((count, cell) =>
    suppressed.has(cell)
      ? { keys: keysOf(shape, cell), suppressed: true }
      : { keys: keysOf(shape, cell), count, suppressed: false },
  );
  const guarantee = {
    model: "aggregate-threshold" as const,
    ...promise,
    cells: cells.length,
    suppressedCells: suppressed.size,
    audited: true as const,
  };
  return { dimensions: shape.dimensions, cells, guarantee };
}
