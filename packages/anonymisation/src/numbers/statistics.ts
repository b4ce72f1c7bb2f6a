import type { Points } from "./points.js";

/** Summed in ascending order, so that the order of the records does not show in the last digit. */
export const sumOf = (numbers: readonly number[]): number =>
  Float64Array.from(numbers)
    .sort()
    .reduce((sum, one) => sum + one, 0);

const meanOf = (numbers: readonly number[]): number => sumOf(numbers) / numbers.length;

/** Points whose coordinates have mean 0 and variance 1; a coordinate that never varies is 0. */
export function standardised(points: Points): Points {
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

/** The squared distance of two points. */
export const distance = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  let sum = 0;
  for (let axis = 0; axis < one.length; axis++) sum += ((one[axis] ?? 0) - (other[axis] ?? 0)) ** 2;
  return sum;
};

/** The point in the middle of some: the mean of every coordinate. */
export const middleOf = (points: readonly ArrayLike<number>[]): Float64Array =>
  Float64Array.from(points[0] ?? [], (_, axis) => meanOf(points.map((point) => point[axis] ?? 0)));
