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

/** A class, and how many of its records each group of the level below holds. */
export interface ClassBelow extends Range {
  readonly level: LocalLevel;
  /** The sizes of the groups, from the offset on. */
  readonly tally: GroupTally;
  readonly offset: number;
  /** What a record of the class loses, in parts of the attribute's `whole`. */
  readonly cost: number;
}

/**
 * The split of a class by the groups of the level below. A group that fulfils the models becomes a class. The others stay
 * together; while they do not fulfil the models, the group to which it costs least joins them, or, where only records are
 * wanting and it can spare them, gives them some.
 *
 * @param stays - room for one number for each group; the split keeps it
 */
export function splitOf(problem: LocalProblem, below: ClassBelow, stays: Uint8Array): ClassSplit {
  const { k, criteria } = problem.requirement;
  const { level, tally, offset, cost } = below;
  const judge = judgeOf(problem, below, level);
  let [parts, classes, gain, rest, largest] = [0, 0, 0, 0, 0];
  for (let group = 0; group < level.costs.length; group++) {
    const size = tally[offset + group] as number;
    stays[group] = 0;
    if (size === 0) continue;
    parts++;
    largest = Math.max(largest, size);
    if (size >= k && judge.holds(group)) {
      classes++;
      gain += size * (cost - (level.costs[group] as number));
    } else {
      stays[group] = 1;
      rest += size;
      judge.join(group);
    }
  }
  while (rest > 0 && classes > 0 && (rest < k || !judge.restHolds())) {
    const gift = cheapestGift(below, stays, k, criteria.length === 0 ? k - rest : Number.POSITIVE_INFINITY);
    gain -= gift.cost;
    if (gift.isPart) return { stays, giver: gift.group, given: gift.records, parts, classes, gain, isHopeless: false };
    stays[gift.group] = 1;
    rest += gift.records;
    classes--;
    judge.join(gift.group);
  }
  // What sensitive values forbid now they may allow in a smaller class.
  const isHopeless = classes === 0 && (criteria.length === 0 || largest < k);
  return { stays, giver: -1, given: 0, parts, classes, gain, isHopeless };
}

/** What a group gives to the records that stay: all of its own, or part of them. */
interface Gift {
  readonly group: number;
  readonly records: number;
  readonly isPart: boolean;
  readonly cost: number;
}

/**
 * The gift that costs least: the records that are wanted, from a group that keeps k, or a whole group. Among equals it comes from
 * the first group of the hierarchy, so that the order of the records does not matter.
 */
function cheapestGift({ level, tally, offset, cost }: ClassBelow, stays: Uint8Array, k: number, wanted: number): Gift {
  let cheapest: Gift = { group: -1, records: 0, isPart: false, cost: Number.POSITIVE_INFINITY };
  for (let group = 0; group < level.costs.length; group++) {
    const size = tally[offset + group] as number;
    if (size === 0 || stays[group] === 1) continue;
    const isPart = size - wanted >= k;
    const records = isPart ? wanted : size;
    const own = records * (cost - (level.costs[group] as number));
    if (own < cheapest.cost) cheapest = { group, records, isPart, cost: own };
  }
  return cheapest;
}
