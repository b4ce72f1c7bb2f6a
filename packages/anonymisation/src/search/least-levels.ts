import type { SearchProblem } from "./search-problem.js";

/**
 * For each attribute its least level at which it does not lose too many records by itself; above its coarsest where it always does.
 * Whatever the levels of the others, they lose no fewer.
 */
export function leastLevelsAlone({
  hierarchies,
  histograms,
  requirement,
  limit,
}: Pick<SearchProblem, "hierarchies" | "histograms" | "requirement" | "limit">): Int32Array {
  return Int32Array.from(hierarchies, ({ levels }, attribute) => {
    const least = levels.findIndex(({ groupOf, labels }) => {
      const records = recordsOfGroups(histograms[attribute] ?? new Float64Array(), groupOf, labels.length);
      return lostBelow(requirement.k, records) <= limit;
    });
    return least < 0 ? levels.length : least;
  });
}

function recordsOfGroups(histogram: Float64Array, groupOf: Int32Array, groups: number): Float64Array {
  const records = new Float64Array(groups);
  for (let value = 0; value < histogram.length; value++) {
    const group = groupOf[value] as number;
    records[group] = (records[group] as number) + (histogram[value] as number);
  }
  return records;
}

const lostBelow = (k: number, records: Float64Array): number =>
  records.reduce((lost, count) => (count < k ? lost + count : lost), 0);
