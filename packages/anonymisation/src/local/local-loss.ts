import { histogramOf } from "../search/histogram.js";
import type { LocalProblem } from "./local-problem.js";

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
export function leastLocalLoss(problem: LocalProblem): number {
  const { rows, requirement } = problem;
  const { codes, width } = problem.table;
  const least = problem.attributes.map(({ levels }, place) => {
    const records = new Int32Array(levels[0]?.groupOf.length ?? 0);
    for (let at = place; at < rows * width; at += width)
      records[codes[at] as number] = (records[codes[at] as number] as number) + 1;
    const inGroups = levels.map(({ groupOf, labels }) => {
      return histogramOf(groupOf, labels.length, records);
    });
    let sum = 0;
    for (const [value, count] of records.entries()) {
      const group = (level: number) => levels[level]?.groupOf[value] ?? 0;
      const level = inGroups.findIndex((counts, at) => (counts[group(at)] ?? 0) >= requirement.k);
      sum += count * (levels[level]?.costs[group(level)] ?? 0);
    }
    return sum;
  });
  return meanLoss(problem, least);
}
