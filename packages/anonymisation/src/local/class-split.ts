import { judgeOf } from "./group-judge.js";
import type { GroupTally } from "./group-tally.js";
import type { LocalLevel, LocalProblem, Range } from "./local-problem.js";

/** How a class falls apart when one attribute becomes finer by a level. */
export interface ClassSplit {
  /** For each group 1 where its records stay at the coarser level: it is no class by itself. */
  readonly stays: Uint8Array;
  /** The group that gives some of its records to those that stay, and how many; -1 and 0 where none does. */
  readonly giver: number;
  readonly given: number;
  /** How many groups hold records, and how many of them become classes of their own. */
  readonly parts: number;
  readonly classes: number;
  /** What the records of these classes lose less, in parts of the attribute's `whole`. */
  readonly gain: number;
  /** Whether no part of the class will ever be split here: groups only become smaller. */
  readonly isHopeless: boolean;
}

/**
 * The split of a class by the groups of a level, whose sizes stand in the tally from the offset on. A group that fulfils the
 * models becomes a class. The others stay together; while they do not fulfil the models, the group to which it costs least
 * joins them, or, where only records are wanting and it can spare them, gives them some. Among equals it is the first of the
 * hierarchy: the order of the records does not matter.
 *
 * @param above - what a record of the class loses, in parts of the attribute's `whole`
 * @param stays - room for one number for each group; the split keeps it
 */
export function splitOf(
  problem: LocalProblem,
  tally: GroupTally,
  offset: number,
  range: Range,
  level: LocalLevel,
  above: number,
  stays: Uint8Array,
): ClassSplit {
  const { k, criteria } = problem.requirement;
  const { costs } = level;
  const groups = costs.length;
  const judge = judgeOf(problem, range, level);
  let [parts, classes, gain, rest, largest] = [0, 0, 0, 0, 0];
  for (let group = 0; group < groups; group++) {
    const size = tally[offset + group] as number;
    stays[group] = 0;
    if (size === 0) continue;
    parts++;
    largest = Math.max(largest, size);
    if (size >= k && judge.holds(group)) {
      classes++;
      gain += size * (above - (costs[group] as number));
    } else {
      stays[group] = 1;
      rest += size;
      judge.join(group);
    }
  }
  while (rest > 0 && classes > 0 && (rest < k || !judge.restHolds())) {
    const [wanted, isEnough] = [k - rest, criteria.length === 0];
    let [giver, given, cost] = [-1, 0, Number.POSITIVE_INFINITY];
    for (let group = 0; group < groups; group++) {
      const size = tally[offset + group] as number;
      if (size === 0 || stays[group] === 1) continue;
      const gift = isEnough && size - wanted >= k ? wanted : size;
      const ownCost = gift * (above - (costs[group] as number));
      if (ownCost < cost) [giver, given, cost] = [group, gift, ownCost];
    }
    gain -= cost;
    if (given < (tally[offset + giver] as number))
      return { stays, giver, given, parts, classes, gain, isHopeless: false };
    stays[giver] = 1;
    rest += given;
    classes--;
    judge.join(giver);
  }
  // What sensitive values forbid now they may allow in a smaller class.
  const isHopeless = classes === 0 && (criteria.length === 0 || largest < k);
  return { stays, giver: -1, given: 0, parts, classes, gain, isHopeless };
}
