import type { ClassSizes } from "./classes.js";
import type { Costs, Metric, MetricInput } from "./metric.js";
import { type SizeSums, sumsOf } from "./size-sums.js";

// The two metrics that look at classes alone. Their bounds are argued in `metric.proof.md`.

/** The sum of the squared sizes of the classes, and all records for each that is suppressed. */
export function discernibilityMetric(input: MetricInput): Metric {
  const { rows, k } = input;
  const least = Math.min(rows, k);
  const loss = ({ suppressed, squares }: SizeSums): number => suppressed * rows + squares;
  const leastOfCoarser = ({ sizes, classes }: ClassSizes): number => {
    let sum = 0;
    for (let one = 0; one < classes; one++) {
      const size = sizes[one] as number;
      sum += size * Math.max(size, least);
    }
    return sum;
  };
  // Every level of every attribute costs the whole, so that any of them tells it.
  const costsWith = (lost: number): Costs => {
    const cost = lost * rows + (rows - lost) * least;
    return input.hierarchies.map(({ levels }) => levels.map(() => cost));
  };
  const total = (costs: Float64Array): number => costs[0] ?? 0;
  return { costsWith, total, loss: (_, view) => loss(sumsOf(view)), ofSizes: { loss, leastOfCoarser } };
}

/** All records by the number of classes; those that are suppressed count as one class of their own. */
export function averageClassSizeMetric(input: MetricInput): Metric {
  const { rows, k } = input;
  const loss = ({ suppressed, kept }: SizeSums): number => {
    const classes = kept + (suppressed > 0 ? 1 : 0);
    return classes === 0 ? 0 : rows / classes;
  };
  const leastOfCoarser = ({ sizes, classes }: ClassSizes): number => {
    let [large, inSmall] = [0, 0];
    for (let one = 0; one < classes; one++) {
      const size = sizes[one] as number;
      if (size >= k) large++;
      else inSmall += size;
    }
    return rows / (large + Math.floor(inSmall / k) + 1);
  };
  // How many groups an attribute has at a level: there are no more classes than combinations of groups.
  const groups = input.hierarchies.map(({ levels }) => levels.map(({ labels }) => labels.length));
  const total = (costs: Float64Array): number => rows / (costs.reduce((product, one) => product * one, 1) + 1);
  return { costsWith: () => groups, total, loss: (_, view) => loss(sumsOf(view)), ofSizes: { loss, leastOfCoarser } };
}
