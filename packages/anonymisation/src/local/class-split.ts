import type { Gift } from "../search/partition.js";
import { judgeOf } from "./group-judge.js";
import type { LocalLevel, LocalProblem, Range } from "./local-problem.js";

/** How a class falls apart when one attribute becomes finer by a level. */
export interface ClassSplit {
  /** What is split. */
  readonly below: ClassBelow;
  /** How many groups hold records, and how many of them become classes of their own. */
  readonly parts: number;
  readonly classes: number;
  /** What a group gives to the records that stay. */
  readonly gift: Gift;
  /** What the records of these classes lose less, in parts of the attribute's `whole`. */
  readonly gain: number;
  /** Whether no part of the class will ever be split here: groups only become smaller. */
  readonly isHopeless: boolean;
}

/** A class, and how many of its records each group of the level below holds. */
export interface ClassBelow extends Range {
  readonly level: LocalLevel;
  readonly sizes: Int32Array;
  /** What a record of the class loses, in parts of the attribute's `whole`. */
  readonly cost: number;
}

const NOTHING: Gift = { group: -1, records: 0, part: 0 };

/**
 * The split of a class by the groups of the level below. A group that fulfils the models becomes a class. The others stay
 * together at the coarser level; while they do not fulfil the models, the group to which it costs least joins them, or, where
 * only records are wanting and it can spare them, gives them some.
 *
 * @param partOf - for each group that holds records its part is written here: the group itself or, behind all groups, those that stay
 */
export function splitOf(problem: LocalProblem, below: ClassBelow, partOf: Int32Array): ClassSplit {
  const { k, criteria } = problem.requirement;
  const { level, sizes, cost } = below;
  const stay = level.groups;
  const judge = judgeOf(problem, below, level);
  let [parts, classes, gain, rest, largest] = [0, 0, 0, 0, 0];
  for (let group = 0; group < stay; group++) {
    const size = sizes[group] as number;
    if (size === 0) continue;
    parts++;
    largest = Math.max(largest, size);
    if (size >= k && judge.holds(group)) {
      classes++;
      gain += size * (cost - (level.costs[group] as number));
      partOf[group] = group;
    } else {
      rest += size;
      judge.join(group);
      partOf[group] = stay;
    }
  }
  while (rest > 0 && classes > 0 && (rest < k || !judge.restHolds())) {
    const offer = cheapestOffer(below, partOf, k, criteria.length === 0 ? k - rest : Number.POSITIVE_INFINITY);
    gain -= offer.cost;
    if (offer.isPart) {
      const gift = { group: offer.group, records: offer.records, part: stay };
      return { below, parts, classes, gift, gain, isHopeless: false };
    }
    partOf[offer.group] = stay;
    rest += offer.records;
    classes--;
    judge.join(offer.group);
  }
  // What sensitive values forbid now they may allow in a smaller class.
  const isHopeless = classes === 0 && (criteria.length === 0 || largest < k);
  return { below, parts, classes, gift: NOTHING, gain, isHopeless };
}

/** What a group could give to the records that stay: all of its own, or part of them. */
interface Offer {
  readonly group: number;
  readonly records: number;
  readonly isPart: boolean;
  readonly cost: number;
}

/**
 * The offer that costs least: the records that are wanted, from a group that keeps k, or a whole group. Among equals it comes from
 * the first group of the hierarchy, so that the order of the records does not matter.
 */
function cheapestOffer({ level, sizes, cost }: ClassBelow, partOf: Int32Array, k: number, wanted: number): Offer {
  let cheapest: Offer = { group: -1, records: 0, isPart: false, cost: Number.POSITIVE_INFINITY };
  for (let group = 0; group < level.groups; group++) {
    const size = sizes[group] as number;
    if (size === 0 || partOf[group] === level.groups) continue;
    const isPart = size - wanted >= k;
    const records = isPart ? wanted : size;
    const own = records * (cost - (level.costs[group] as number));
    if (own < cheapest.cost) cheapest = { group, records, isPart, cost: own };
  }
  return cheapest;
}
