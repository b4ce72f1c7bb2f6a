import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { CountedCell } from "./count-table.js";
import type { Dimension } from "./dimension.js";
import type { CodedRow } from "./locate-rows.js";
import { locateRows } from "./locate-rows.js";
import type { PerturbationLimits, PerturbationTable } from "./perturbation-table.js";
import { isRecordKey } from "./record-key.js";
import { keysOf } from "./table-shape.js";

/** A row to count, with the secret key of its record. */
export interface KeyedRow {
  /** The key of the record, see {@link recordKey}; the same in every table. */
  readonly key: number;
  readonly row: CodedRow;
}

/**
 * What a table of changed counts promises. The greatest change is left out: who knows it can subtract where a total and its
 * parts lie at their bounds.
 */
export interface PerturbationGuarantee extends Omit<PerturbationLimits, "most"> {
  readonly method: "cell-key";
  /** Number of cells, totals included. */
  readonly cells: number;
}

/** A table of changed counts. Totals are changed by themselves: they need not be the sums of their parts. */
export interface PerturbedTable {
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly CountedCell[];
  readonly guarantee: PerturbationGuarantee;
}

/**
 * Counts rows and changes each count a little, by a change that the keys of the people counted decide: the same people give
 * the same number in every table, so that asking twice tells nothing more, and two tables that differ by one person differ by
 * changes that have nothing in common. The changes have mean zero. It is not differential privacy. Refuses a key out of range
 * and what {@link countTable} refuses.
 *
 * Source: Fraser and Wooton (2005); Office for National Statistics, cell key method (2021); the proof notes of this package.
 *
 * @param rows - one row a person, each with the secret key of its record
 * @param table - how counts are changed, from {@link perturbationTable}
 *
 * @example
 * ```ts
 * const limits = { most: 2, variance: 1, leastShown: 3 };
 * const sex = { field: "sex", codes: ["female", "male"] };
 * const rows = [1, 2, 3].map((key) => ({ key: key * 1e9, row: { sex: "female" } }));
 * const made = perturbTable(rows, { dimensions: [sex], table: perturbationTable(limits).value }).value;
 * made.cells.map((cell) => cell.count); // => [3, 0, 3]
 * ```
 */
export function perturbTable(
  rows: readonly KeyedRow[],
  { dimensions, table }: { readonly dimensions: readonly Dimension[]; readonly table: PerturbationTable },
): Result<PerturbedTable, AnonymisationRefusalCode> {
  const bad = rows.findIndex(({ key }) => !isRecordKey(key));
  if (bad >= 0) return refuse("record-key.out-of-range", `/rows/${bad}/key`);
  const located = locateRows(
    rows.map(({ row }) => row),
    dimensions,
  );
  if (!located.ok) return located;
  const { shape, cellsOfRow } = located.value;
  const counts = new Array<number>(shape.cells).fill(0);
  const cellKeys = new Uint32Array(shape.cells); // Sums modulo 2^32, by the arithmetic of the array.
  for (const [place, cells] of cellsOfRow.entries()) {
    const key = rows[place]?.key ?? 0;
    for (const cell of cells) {
      counts[cell] = (counts[cell] ?? 0) + 1;
      cellKeys[cell] = (cellKeys[cell] ?? 0) + key;
    }
  }
  const cells = counts.map((count, cell) => ({
    keys: keysOf(shape, cell),
    count: count + changeOf(count, cellKeys[cell] ?? 0, table),
  }));
  const { variance, leastShown } = table.limits;
  return accept({
    dimensions,
    cells,
    guarantee: { method: "cell-key", variance, leastShown, cells: cells.length },
  });
}

/** The change of a count: the keys are dealt out among the changes in order. */
function changeOf(count: number, cellKey: number, { rows }: PerturbationTable): number {
  const row = count === 0 ? undefined : rows[Math.min(count, rows.length) - 1];
  let left = cellKey;
  for (const [place, keys] of (row?.keys ?? []).entries()) {
    if (left < keys) return row?.changes[place] ?? 0;
    left -= keys;
  }
  return 0;
}
