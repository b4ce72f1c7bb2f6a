import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { CountTable } from "./count-table.js";
import type { CellKeys, Dimension } from "./dimension.js";
import { dimensionFaults } from "./dimension.js";
import { readCounts } from "./read-counts.js";
import { keysOf, shapeOf, summedUp } from "./table-shape.js";

/** How counts are rounded. */
export interface RoundingRule {
  /** Counts are shown as multiples of this, a whole number from 2; halves go up. */
  readonly base: number;
  /** Inner cells that count fewer are suppressed, zeros included; 0 when left out: none is. */
  readonly suppressBelow?: number;
}

/** Every count to the nearest multiple of five. */
export const ROUNDED_TO_FIVE: RoundingRule = { base: 5 };

/**
 * Counts below ten suppressed, all others to the nearest five: the "10-5 rule" of the Office for National Statistics of the
 * United Kingdom, here with totals that sum what is shown.
 */
export const TEN_FIVE_RULE: RoundingRule = { base: 5, suppressBelow: 10 };

/** A cell of a rounded table. */
export interface RoundedCell {
  readonly keys: CellKeys;
  /** A multiple of the base; absent when suppressed. */
  readonly count?: number;
  readonly suppressed: boolean;
  /** Whether the cell is a total that leaves out a suppressed cell. */
  readonly partial: boolean;
}

/** What a rounded table promises. */
export interface RoundingGuarantee {
  readonly method: "rounding";
  readonly base: number;
  readonly suppressBelow: number;
  /** Number of cells, totals included. */
  readonly cells: number;
  readonly suppressedCells: number;
}

/** A table of rounded counts, fit for publication. */
export interface RoundedTable {
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly RoundedCell[];
  readonly guarantee: RoundingGuarantee;
}

/**
 * Rounds a table. Each inner cell is rounded alone, and a total is the sum of the rounded cells shown: so the totals say
 * nothing that the inner cells do not, and no arithmetic on the table narrows down what {@link countsBehind} says of a cell. The
 * price is that a total of n cells can be off by n halves of the base. Refuses a base or a threshold out of range, and
 * tables that are incomplete or whose totals do not add up.
 *
 * Source: Hundepool et al., Handbook on Statistical Disclosure Control, chapter 5 (conventional rounding); the proof notes
 * of this package.
 *
 * @example
 * ```ts
 * const sex = { field: "sex", codes: ["female", "male"] };
 * const rows = [...Array(12).fill({ sex: "female" }), ...Array(4).fill({ sex: "male" })];
 * const counted = countTable(rows, { dimensions: [sex] });
 * roundTable(counted.value, ROUNDED_TO_FIVE).value.cells.map((cell) => cell.count); // => [10, 5, 15]
 * ```
 */
export function roundTable(table: CountTable, rule: RoundingRule): Result<RoundedTable, AnonymisationRefusalCode> {
  const { base, suppressBelow = 0 } = rule;
  const [first, ...rest] = dimensionFaults(table.dimensions);
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  if (!Number.isSafeInteger(base) || base < 2) return refuse("rounding.base-out-of-range", "/rule/base");
  if (!Number.isSafeInteger(suppressBelow) || suppressBelow < 0)
    return refuse("threshold.out-of-range", "/rule/suppressBelow");
  const shape = shapeOf(table.dimensions);
  const read = readCounts(shape, table.cells);
  if (!read.ok) return read;
  const countOf = (cell: number) => table.cells[cell]?.count ?? 0;
  const isShown = (cell: number) => countOf(cell) >= suppressBelow;
  const sums = summedUp(shape, (cell) => (isShown(cell) ? rounded(countOf(cell), base) : 0));
  const shown = summedUp(shape, (cell) => (isShown(cell) ? 1 : 0));
  const hidden = summedUp(shape, (cell) => (isShown(cell) ? 0 : 1));
  const cells = sums.map((count, cell): RoundedCell => {
    const keys = keysOf(shape, cell);
    return shown[cell] === 0
      ? { keys, suppressed: true, partial: false }
      : { keys, count, suppressed: false, partial: hidden[cell] !== 0 };
  });
  const suppressedCells = cells.filter(({ suppressed }) => suppressed).length;
  const guarantee = { method: "rounding" as const, base, suppressBelow, cells: cells.length, suppressedCells };
  return accept({ dimensions: table.dimensions, cells, guarantee });
}

const rounded = (count: number, base: number): number => Math.floor((2 * count + base) / (2 * base)) * base;

/**
 * All counts that an inner cell of a rounded table may stand for, from the least to the greatest: what a reader can
 * conclude about it from the whole table, and no more.
 *
 * @example
 * ```ts
 * const guarantee = { method: "rounding", base: 5, suppressBelow: 10, cells: 3, suppressedCells: 1 };
 * countsBehind({ keys: { sex: "male" }, count: 15, suppressed: false, partial: false }, guarantee); // => { low: 13, high: 17 }
 * countsBehind({ keys: { sex: "male" }, suppressed: true, partial: false }, guarantee); // => { low: 0, high: 9 }
 * ```
 */
export function countsBehind(
  { count }: RoundedCell,
  { base, suppressBelow }: RoundingGuarantee,
): { readonly low: number; readonly high: number } {
  if (count === undefined) return { low: 0, high: suppressBelow - 1 };
  return {
    low: Math.max(suppressBelow, count - Math.floor(base / 2), 0),
    high: count + Math.ceil(base / 2) - 1,
  };
}
