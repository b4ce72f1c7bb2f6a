import { histogramOf } from "../search/histogram.js";
import type { Partition } from "../search/partition.js";
import type { LocalLevel, LocalProblem } from "./local-problem.js";

/**
 * The loss: the mean over attributes of the share that their records lose.
 *
 * @param costs - for each attribute what all records together lose, in parts of its `whole`
 */
export function meanLoss({ rows, attributes }: LocalProblem, costs: readonly number[]): number {
  const shares = attributes.map(({ whole }, place) => (costs[place] ?? 0) / (whole * rows));
  return rows === 0 ? 0 : shares.reduce((sum, one) => sum + one, 0) / attributes.length;
}

/**
 * What every recoding loses at least: no record can be published under a group that fewer than k records have, so each loses
 * in each attribute at least what the finest group costs that enough records have.
 */
export function leastLocalLoss(problem: LocalProblem, partition: Partition): number {
  const everybody = { from: 0, to: problem.rows };
  const least = problem.attributes.map(({ levels }) => {
    const [finest] = levels;
    if (finest === undefined) return 0;
    return leastOf(levels, partition.sizesAt(everybody, finest).subarray(0, finest.groups), problem.requirement.k);
  });
  return meanLoss(problem, least);
}

/** What the records of each value lose together, each at the finest level where k share its group. */
function leastOf(levels: readonly LocalLevel[], records: Int32Array, k: number): number {
  const inGroups = levels.map(({ groupOf, groups }) => histogramOf(groupOf, groups, records));
  let sum = 0;
  for (let value = 0; value < records.length; value++) {
    const groupAtLevel = (level: number) => levels[level]?.groupOf[value] ?? 0;
    const level = inGroups.findIndex((counts, at) => (counts[groupAtLevel(at)] ?? 0) >= k);
    sum += (records[value] as number) * (levels[level]?.costs[groupAtLevel(level)] ?? 0);
  }
  return sum;
}
