import type { Result } from "@nrs-kit/domain";
import { accept, refusal } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { type ColumnTable, columnsOf } from "../search/column.js";
import { mdav } from "./mdav.js";
import { type Points, pointFaults, pointsOf } from "./points.js";
import { distance, middleOf, standardised, sumOf } from "./statistics.js";

/** Records whose numbers were replaced by the means of small groups. */
export interface Microaggregation {
  /** The columns of the fields; the records stand in their order. */
  readonly columns: ColumnTable["columns"];
  readonly groups: number;
  /** What of the variation got lost: the squares within groups as a share of all, from 0 to 1. */
  readonly loss: number;
}

/** The most records: the effort grows with their square. */
export const MAX_MICROAGGREGATED = 50_000;

/** How many decimals a mean has at most. */
const DECIMALS = 2;

/**
 * Replaces numbers by the means of groups of at least k records that are near each other (MDAV, fixed group size), so that at least k records are the same in
 * all the fields. Each field counts the same, whatever its unit. The order of the records does not matter. Refuses columns that are missing, values
 * that are no numbers, a k below 2, fewer than k records, and more than {@link MAX_MICROAGGREGATED}.
 *
 * Source: Domingo-Ferrer and Torra, Ordinal, Continuous and Heterogeneous k-Anonymity Through Microaggregation (2005).
 *
 * @example
 * ```ts
 * const table = columnsOf(["age"], [["17"], ["40"], ["18"], ["42"]]);
 * microaggregate(table, ["age"], 2).value.columns.age.dictionary; // => ["17.5", "41"]
 * ```
 */
export function microaggregate(
  table: ColumnTable,
  fields: readonly string[],
  k: number,
): Result<Microaggregation, AnonymisationRefusalCode> {
  const tooLarge = table.rows > MAX_MICROAGGREGATED;
  const [first, ...rest] = [
    ...pointFaults(table, fields, k),
    ...(tooLarge ? [refusal("table.too-large" as const, "/rows", { most: MAX_MICROAGGREGATED })] : []),
  ];
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const points = pointsOf(table, fields);
  const groups = mdav(standardised(points), k);
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  for (const group of groups) {
    const means = middleOf(group.map((row) => points[row] ?? []));
    const texts = Array.from(means, (mean) => String(Number(mean.toFixed(DECIMALS))));
    for (const row of group) rows[row] = texts;
  }
  return accept({ columns: columnsOf(fields, rows).columns, groups: groups.length, loss: lossOf(points, groups) });
}

/** The squares within groups by the squares of all, each field in units of its own variation. */
function lossOf(points: Points, groups: readonly (readonly number[])[]): number {
  const scaled = standardised(points);
  const within = groups.map((group) => {
    const own = group.map((row) => scaled[row] ?? new Float64Array());
    const middle = middleOf(own);
    return sumOf(own.map((point) => distance(point, middle)));
  });
  const all = sumOf(scaled.map((point) => distance(point, new Float64Array(point.length))));
  return all === 0 ? 0 : sumOf(within) / all;
}
