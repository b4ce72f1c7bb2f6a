import type { Result } from "@nrs-kit/domain";
import { accept, refusal } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { type ColumnTable, columnsOf } from "../search/column.js";
import { type Points, pointFaults, pointsOf } from "./points.js";

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
  const means = groups.map((group) => fields.map((_, axis) => meanOf(group.map((row) => points[row]?.[axis] ?? 0))));
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  for (const [at, group] of groups.entries()) {
    const texts = (means[at] ?? []).map((mean) => String(Number(mean.toFixed(DECIMALS))));
    for (const row of group) rows[row] = texts;
  }
  return accept({ columns: columnsOf(fields, rows).columns, groups: groups.length, loss: lossOf(points, groups) });
}

/** Summed in ascending order, so that the order of the records does not show in the last digit. */
const sumOf = (numbers: readonly number[]): number =>
  Float64Array.from(numbers)
    .sort()
    .reduce((sum, one) => sum + one, 0);

const meanOf = (numbers: readonly number[]): number => sumOf(numbers) / numbers.length;

/** Points whose coordinates have mean 0 and variance 1; a coordinate that never varies is 0. */
function standardised(points: Points): Points {
  const axes = [...(points[0] ?? []).keys()].map((axis) => {
    const own = points.map((point) => point[axis] ?? 0);
    const mean = meanOf(own);
    return { mean, deviation: Math.sqrt(meanOf(own.map((one) => (one - mean) ** 2))) };
  });
  return points.map((point) =>
    point.map((one, axis) => {
      const { mean, deviation } = axes[axis] ?? { mean: 0, deviation: 0 };
      return deviation === 0 ? 0 : (one - mean) / deviation;
    }),
  );
}

const distance = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  let sum = 0;
  for (let axis = 0; axis < one.length; axis++) sum += ((one[axis] ?? 0) - (other[axis] ?? 0)) ** 2;
  return sum;
};

/** Groups of k records around those that lie furthest from the middle, two at a time; what is left is one group or two. */
function mdav(points: Points, k: number): readonly (readonly number[])[] {
  const at = (row: number): ArrayLike<number> => points[row] ?? [];
  let left = [...points.keys()].sort((one, other) => compared(at(one), at(other)));
  const groups: (readonly number[])[] = [];
  const takeAround = (row: number) => {
    const near = left.map((other) => ({ other, far: distance(at(row), at(other)) }));
    // The sort is stable: among equals the order of the values decides.
    near.sort((one, other) => one.far - other.far);
    const group = near.slice(0, k).map(({ other }) => other);
    const taken = new Set(group);
    groups.push(group);
    left = left.filter((one) => !taken.has(one));
  };
  const furthest = (from: ArrayLike<number>): number =>
    left.reduce((best, row) => (distance(from, at(row)) > distance(from, at(best)) ? row : best), left[0] ?? 0);
  while (left.length >= 2 * k) {
    const isLast = left.length < 3 * k;
    const middle = Float64Array.from(points[0] ?? [], (_, axis) => meanOf(left.map((row) => at(row)[axis] ?? 0)));
    const one = furthest(middle);
    const other = furthest(at(one));
    takeAround(one);
    if (!isLast && left.includes(other)) takeAround(other);
  }
  if (left.length > 0) groups.push(left);
  return groups;
}

function compared(one: ArrayLike<number>, other: ArrayLike<number>): number {
  for (let axis = 0; axis < one.length; axis++) {
    const difference = (one[axis] ?? 0) - (other[axis] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The squares within groups by the squares of all, each field in units of its own variation. */
function lossOf(points: Points, groups: readonly (readonly number[])[]): number {
  const scaled = standardised(points);
  const within = groups.map((group) => {
    const own = group.map((row) => scaled[row] ?? new Float64Array());
    const middle = Float64Array.from(own[0] ?? [], (_, axis) => meanOf(own.map((point) => point[axis] ?? 0)));
    return sumOf(own.map((point) => distance(point, middle)));
  });
  const all = sumOf(scaled.map((point) => distance(point, new Float64Array(point.length))));
  return all === 0 ? 0 : sumOf(within) / all;
}
