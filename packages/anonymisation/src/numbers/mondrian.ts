import type { Result } from "@nrs-kit/domain";
import { accept } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { type ColumnTable, columnsOf } from "../search/column.js";
import { type Points, pointFaults, pointsOf } from "./points.js";

/** Records whose numbers were replaced by ranges. */
export interface Partitioning {
  /** The columns of the fields; the records stand in their order. */
  readonly columns: ColumnTable["columns"];
  readonly classes: number;
  /** The mean width of the ranges, each as a share of the range of its field, from 0 to 1 (normalised certainty penalty). */
  readonly loss: number;
}

/**
 * Replaces numbers by ranges that at least k records share: splits all records at the median of the field in which they lie furthest apart, then each part,
 * as long as both halves keep k records (Mondrian, strict). It needs no hierarchies. The order of the records does not matter. Refuses columns that are missing,
 * values that are no numbers, no fields, a k below 2, and fewer than k records.
 *
 * Source: LeFevre, DeWitt and Ramakrishnan, Mondrian Multidimensional K-Anonymity (2006).
 *
 * @example
 * ```ts
 * const table = columnsOf(["age"], [["17"], ["40"], ["18"], ["42"], ["42"]]);
 * mondrian(table, ["age"], 2).value.columns.age.dictionary; // => ["17–40", "42"]
 * ```
 */
export function mondrian(
  table: ColumnTable,
  fields: readonly string[],
  k: number,
): Result<Partitioning, AnonymisationRefusalCode> {
  const [first, ...rest] = pointFaults(table, fields, k);
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const points = pointsOf(table, fields);
  const whole = fields.map((_, axis) => rangeOf(points, [...points.keys()], axis));
  const classes: (readonly number[])[] = [];
  const open: (readonly number[])[] = [[...points.keys()]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const halves = halvesOf(points, part, whole, k);
    if (halves === undefined) classes.push(part);
    else open.push(...halves);
  }
  const rows: (readonly string[])[] = Array.from({ length: table.rows }, () => []);
  let lost = 0;
  for (const part of classes) {
    const ranges = fields.map((_, axis) => rangeOf(points, part, axis));
    const texts = ranges.map(({ least, greatest }) => (least === greatest ? String(least) : `${least}–${greatest}`));
    for (const row of part) rows[row] = texts;
    lost += part.length * ranges.reduce((sum, range, axis) => sum + shareOf(range, whole[axis]), 0);
  }
  const loss = lost / (table.rows * fields.length);
  return accept({ columns: columnsOf(fields, rows).columns, classes: classes.length, loss });
}

interface Range {
  readonly least: number;
  readonly greatest: number;
}

function rangeOf(points: Points, part: readonly number[], axis: number): Range {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of part) {
    const number = points[row]?.[axis] ?? 0;
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }
  return { least, greatest };
}

const widthOf = ({ least, greatest }: Range): number => greatest - least;

const shareOf = (range: Range, whole: Range | undefined): number =>
  whole === undefined || widthOf(whole) === 0 ? 0 : widthOf(range) / widthOf(whole);

/** The two halves of a part, at the median of the widest field that allows it; `undefined` when none does. */
function halvesOf(
  points: Points,
  part: readonly number[],
  whole: readonly Range[],
  k: number,
): readonly (readonly number[])[] | undefined {
  const widest = whole
    .map((range, axis) => ({ axis, share: shareOf(rangeOf(points, part, axis), range) }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share);
  for (const { axis } of widest) {
    const numbers = Float64Array.from(part, (row) => points[row]?.[axis] ?? 0).sort();
    const median = numbers[(numbers.length - 1) >> 1] ?? 0;
    const below = part.filter((row) => (points[row]?.[axis] ?? 0) <= median);
    const above = part.filter((row) => (points[row]?.[axis] ?? 0) > median);
    if (below.length >= k && above.length >= k) return [below, above];
  }
  return undefined;
}
