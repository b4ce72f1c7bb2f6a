import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import type { Criterion, Distribution } from "./criterion.js";
import { countOf, safeCeiling } from "./criterion.js";
import { rationalOf } from "./rational.js";

/**
 * A distance between the distribution of a class and that of the whole table, as a whole number: `scale` is its
 * greatest value for a class of one record in a table of one record, so that
 * distance = of(…) / (class size · rows · scale).
 */
interface WholeDistance {
  readonly scale: number;
  readonly of: (distribution: Distribution) => number;
}

/** t-closeness with equal distance between any two values. Source: Li, Li and Venkatasubramanian, t-Closeness (2007). */
export function equalCloseness(sensitive: number, t: number, overall: Int32Array): Criterion {
  const rows = sumOf(overall);
  return closeness(sensitive, t, rows, {
    scale: 2,
    of: (distribution) => {
      let distance = 0;
      for (const [value, count] of overall.entries()) distance += Math.abs(extra(distribution, value, count, rows));
      return distance;
    },
  });
}

/** t-closeness where neighbouring values, in the order of their codes, are a step apart. Source: Li et al. (2007), 5.1. */
export function orderedCloseness(sensitive: number, t: number, overall: Int32Array): Criterion {
  const rows = sumOf(overall);
  return closeness(sensitive, t, rows, {
    scale: Math.max(1, overall.length - 1),
    of: (distribution) => {
      let carried = 0;
      let distance = 0;
      for (const [value, count] of overall.entries()) {
        carried += extra(distribution, value, count, rows);
        distance += Math.abs(carried);
      }
      return distance;
    },
  });
}

/**
 * t-closeness where the distance of two values is the height at which their groups join, in parts of the whole height.
 * The top level of the hierarchy is taken to join everything. Source: Li et al. (2007), 5.2.
 */
export function hierarchicalCloseness(sensitive: number, t: number, overall: Int32Array, hierarchy: Hierarchy): Criterion {
  const rows = sumOf(overall);
  const levels = joinedAtTop(hierarchy);
  return closeness(sensitive, t, rows, {
    scale: Math.max(1, levels.length - 1),
    of: (distribution) => {
      let extras = Float64Array.from(overall, (count, value) => extra(distribution, value, count, rows));
      let distance = 0;
      for (let level = 1; level < levels.length; level++) {
        const parents = parentSums(extras, levels[level - 1] ?? [], levels[level] ?? []);
        for (const [gain, need] of parents) distance += level * Math.min(gain, need);
        extras = Float64Array.from(parents, ([gain, need]) => gain - need);
      }
      return distance;
    },
  });
}

function closeness(sensitive: number, t: number, rows: number, distance: WholeDistance): Criterion {
  const { numerator, denominator } = rationalOf(t);
  const [top, bottom] = [Number(numerator), Number(denominator)];
  const holds = (distribution: Distribution) => {
    const reached = distance.of(distribution) * bottom;
    const allowed = distribution.size * rows * distance.scale * top;
    if (reached <= Number.MAX_SAFE_INTEGER && allowed <= Number.MAX_SAFE_INTEGER) return reached <= allowed;
    return (
      BigInt(distance.of(distribution)) * denominator <=
      BigInt(distribution.size) * BigInt(rows) * BigInt(distance.scale) * numerator
    );
  };
  const lost = (distribution: Distribution) => {
    const reached = distance.of(distribution) / (distribution.size * rows * distance.scale);
    return t >= 1 ? 0 : safeCeiling((distribution.size * (reached - t)) / (1 - t));
  };
  return { sensitive, holds, lost };
}

/** How many records the class has too many of this value, times the number of rows; whole, and exact below 2^53. */
function extra(distribution: Distribution, value: number, overall: number, rows: number): number {
  return countOf(distribution, value) * rows - overall * distribution.size;
}

/** For each level the group of each value, with a root above if the hierarchy has none. */
function joinedAtTop({ levels, values }: Hierarchy): readonly (readonly number[])[] {
  const groups = levels.map(({ groupOf }) => [...groupOf]);
  return levels.at(-1)?.labels.length === 1 ? groups : [...groups, values.map(() => 0)];
}

/** For each group of the upper level what its parts have too much and too little. */
function parentSums(extras: Float64Array, below: readonly number[], above: readonly number[]): [number, number][] {
  const parentOf = new Map(below.map((group, value) => [group, above[value] ?? 0]));
  const sums: [number, number][] = Array.from({ length: Math.max(...above) + 1 }, () => [0, 0]);
  for (const [group, one] of extras.entries()) {
    const parent = sums[parentOf.get(group) ?? 0] ?? [0, 0];
    if (one > 0) parent[0] += one;
    else parent[1] -= one;
  }
  return sums;
}

function sumOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
