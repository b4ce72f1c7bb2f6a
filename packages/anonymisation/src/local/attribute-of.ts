import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import type { LocalMetric } from "../search/local-metric.js";
import type { LocalAttribute } from "./local-problem.js";

/** The attribute at a place with what its levels cost under a metric; the formulas of `metric.proof.md`. */
export function attributeOf({ values, levels }: Hierarchy, place: number, metric: LocalMetric): LocalAttribute {
  const isByHeight = metric === "precision";
  return {
    levels: levels.map(({ groupOf, labels, sizes }, level) => {
      const costs = Int32Array.from(sizes, (size) => (isByHeight ? level : size - 1));
      return { place, groupOf, groups: labels.length, labels, costs };
    }),
    whole: Math.max(1, (isByHeight ? levels.length : values.length) - 1),
  };
}
