import type { Points } from "./points.js";
import { distance, middleOf } from "./statistics.js";

/** Groups of k records around those that lie furthest from the middle, two at a time; what is left is one group or two. */
export function mdav(points: Points, k: number): readonly (readonly number[])[] {
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
    const one = furthest(middleOf(left.map(at)));
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
