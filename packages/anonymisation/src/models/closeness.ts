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
      for (let value = 0; value < overall.length; value++)
        distance += Math.abs(extra(distribution, value, overall, rows));
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
      for (let value = 0; value < overall.length; value++) {
        carried += extra(distribution, value, overall, rows);
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
  // Room for what the values, and then the groups of each level, have too much: every class is judged in it.
  const ofValues = new Float64Array(overall.length);
  const ofParents = parents.map((parentOf) => twoSums(Math.max(...parentOf) + 1));
  return closeness(sensitive, t, rows, {
    scale: Math.max(1, parents.length),
    of: (distribution) => {
      for (let value = 0; value < overall.length; value++) ofValues[value] = extra(distribution, value, overall, rows);
      let extras = ofValues;
      let distance = 0;
      for (let place = 0; place < parents.length; place++) {
        const sums = ofParents[place] as TwoSums; // One for each level that has parents.
        sumByParent(extras, parents[place] ?? NONE, sums);
        distance += (place + 1) * settled(sums);
        extras = sums.gains;
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
function extra(distribution: Distribution, value: number, overall: Int32Array, rows: number): number {
  return countOf(distribution, value) * rows - (overall[value] as number) * distribution.size;
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

/** For each parent what its parts have too much, and too little. */
interface TwoSums {
  readonly gains: Float64Array<ArrayBuffer>;
  readonly needs: Float64Array<ArrayBuffer>;
}

const twoSums = (parents: number): TwoSums => ({ gains: new Float64Array(parents), needs: new Float64Array(parents) });

const NONE = new Int32Array();

function sumByParent(extras: Float64Array, parentOf: Int32Array, { gains, needs }: TwoSums): void {
  gains.fill(0);
  needs.fill(0);
  for (let group = 0; group < parentOf.length; group++) {
    const [one, parent] = [extras[group] as number, parentOf[group] as number];
    if (one > 0) gains[parent] = (gains[parent] as number) + one;
    else needs[parent] = (needs[parent] as number) - one;
  }
}

/** What the parts of each parent settle among themselves; what is left stands in the gains. */
function settled({ gains, needs }: TwoSums): number {
  let sum = 0;
  for (let parent = 0; parent < gains.length; parent++) {
    const [gain, need] = [gains[parent] as number, needs[parent] as number];
    sum += Math.min(gain, need);
    gains[parent] = gain - need;
  }
  return sum;
}

function sumOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
