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
export function hierarchicalCloseness(
  sensitive: number,
  t: number,
  overall: Int32Array,
  hierarchy: Hierarchy,
): Criterion {
  const rows = sumOf(overall);
  const parents = parentsOf(hierarchy);
  return closeness(sensitive, t, rows, {
    scale: Math.max(1, parents.length),
    of: (distribution) => {
      let extras = Float64Array.from(overall, (count, value) => extra(distribution, value, count, rows));
      let distance = 0;
      for (const [place, parentOf] of parents.entries()) {
        const { gains, needs } = parentSums(extras, parentOf);
        for (const [parent, gain] of gains.entries()) distance += (place + 1) * Math.min(gain, needs[parent] ?? 0);
        extras = gains.map((gain, parent) => gain - (needs[parent] ?? 0));
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

/** For each level but the top the parent of each group, with a root above if the hierarchy has none. */
function parentsOf({ levels, values }: Hierarchy): readonly Int32Array[] {
  const rooted = levels.at(-1)?.labels.length === 1;
  const groups = [...levels.map(({ groupOf }) => groupOf), ...(rooted ? [] : [new Int32Array(values.length)])];
  return groups.slice(0, -1).map((below, level) => {
    const parentOf = new Int32Array(Math.max(...below) + 1);
    for (const [value, group] of below.entries()) parentOf[group] = groups[level + 1]?.[value] ?? 0;
    return parentOf;
  });
}

/** For each parent what its parts have too much and too little. */
function parentSums(extras: Float64Array, parentOf: Int32Array): { gains: Float64Array; needs: Float64Array } {
  const gains = new Float64Array(Math.max(...parentOf) + 1);
  const needs = new Float64Array(gains.length);
  for (const [group, one] of extras.entries()) {
    const parent = parentOf[group] ?? 0;
    if (one > 0) gains[parent] = (gains[parent] ?? 0) + one;
    else needs[parent] = (needs[parent] ?? 0) - one;
  }
  return { gains, needs };
}

function sumOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
