import type { Hierarchy, HierarchyLevel } from "../hierarchy/compile-hierarchy.js";

/**
 * For each attribute its least level at which it does not lose too many records by itself; above its coarsest where it always does.
 * Whatever the levels of the others, they lose no fewer.
 *
 * @param histograms - for each attribute how many records hold each of its values
 * @param k - how many records a class that is released has at least
 * @param limit - the most records that may be lost
 */
export function leastLevelsAlone(
  hierarchies: readonly Hierarchy[],
  histograms: readonly Float64Array[],
  k: number,
  limit: number,
): Int32Array {
  const least = new Int32Array(hierarchies.length);
  for (const [attribute, { levels }] of hierarchies.entries()) {
    const histogram = histograms[attribute] ?? new Float64Array();
    let level = 0;
    while (level < levels.length && lostAt(k, histogram, levels[level]) > limit) level++;
    least[attribute] = level;
  }
  return least;
}

/** How many records stand in groups of a level that hold fewer than `k`. */
function lostAt(k: number, histogram: Float64Array, level: HierarchyLevel | undefined): number {
  if (level === undefined) return 0;
  const records = new Float64Array(level.labels.length);
  for (let value = 0; value < histogram.length; value++) {
    const group = level.groupOf[value] as number;
    records[group] = (records[group] as number) + (histogram[value] as number);
  }
  let lost = 0;
  for (let group = 0; group < records.length; group++) {
    const count = records[group] as number;
    if (count < k) lost += count;
  }
  return lost;
}
