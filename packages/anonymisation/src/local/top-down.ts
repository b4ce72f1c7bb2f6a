import { groupAt, type Partition, type Places } from "../search/partition.js";
import { ClassList, noClass, type OneClass } from "./class-list.js";
import { type ClassSplit, splitOf } from "./class-split.js";
import type { LocalAttribute, LocalLevel, LocalProblem } from "./local-problem.js";
import { shareGroup } from "./share-group.js";

/** Where every record ends up. */
export interface LocalOutcome {
  /** All records; those of one class stand together. */
  readonly order: Int32Array;
  readonly classes: ClassList;
  /** How many classes were judged on the way. */
  readonly judged: number;
}

/** What a pass of the algorithm works with. */
interface Workspace {
  readonly problem: LocalProblem;
  readonly partition: Partition;
  /** The classes that may fall apart further. */
  readonly open: ClassList;
}

/**
 * Takes classes apart, one attribute and level at a time, as long as every part is fit for publication. See
 * `recode-locally.proof.md`.
 *
 * @param partition - all records, those of a class together; they are moved
 * @param coarsest - the classes at the coarsest levels, all fit for publication
 */
export function topDown(problem: LocalProblem, partition: Partition, coarsest: readonly Places[]): LocalOutcome {
  const { rows, attributes, requirement } = problem;
  const [most, width] = [Math.floor(rows / requirement.k), attributes.length];
  const [open, classes, one] = [new ClassList(most, width), new ClassList(most, width), noClass(width)];
  one.levels.set(attributes.map(({ levels }) => levels.length - 1));
  for (const { from, to } of coarsest) open.push({ ...one, from, to });
  const workspace = { problem, partition, open };
  let judged = 0;
  for (; open.pop(one); judged++) {
    const place = bestAttribute(workspace, one);
    if (place === undefined) classes.push(one);
    else takeApart(workspace, one, place);
  }
  return { order: partition.order.slice(), classes, judged };
}

/**
 * The attribute whose next level gains most for the parts into which it takes the class, for each digit of their number;
 * `undefined` when there is none. Where all records share a group the level is lowered at once: that costs nothing.
 */
function bestAttribute(workspace: Workspace, one: OneClass): number | undefined {
  const { attributes, requirement } = workspace.problem;
  const isDivisible = one.to - one.from >= 2 * requirement.k;
  let [best, most]: [number | undefined, number] = [undefined, 0];
  for (let place = 0; place < attributes.length; place++) {
    if (!isDivisible || one.closed[place] === 1) {
      lowerWhereShared(workspace, one, place);
      continue;
    }
    let split = splitBelow(workspace, one, place);
    while (split?.parts === 1) {
      one.levels[place] = (one.levels[place] as number) - 1;
      split = splitBelow(workspace, one, place);
    }
    if (split === undefined) continue;
    const score = split.gain / (attributes[place] as LocalAttribute).whole / bitsOf(split.parts);
    if (split.isHopeless) one.closed[place] = 1;
    else if (score > most) [best, most] = [place, score];
  }
  return best;
}

/** Lowers the level of an attribute as far as all records of the class share a group. */
function lowerWhereShared({ problem, partition }: Workspace, one: OneClass, place: number): void {
  const range = { order: partition.order, from: one.from, to: one.to };
  let below = levelBelow(problem, one, place);
  while (below !== undefined && shareGroup(problem.table, range, below)) {
    one.levels[place] = (one.levels[place] as number) - 1;
    below = levelBelow(problem, one, place);
  }
}

/** The level of an attribute below that of a class; `undefined` where the class has the finest. */
function levelBelow({ attributes }: LocalProblem, { levels }: OneClass, place: number): LocalLevel | undefined {
  const level = levels[place] as number;
  return level === 0 ? undefined : attributes[place]?.levels[level - 1];
}

/** The split of a class by the next level of an attribute; `undefined` where there is none. */
function splitBelow(workspace: Workspace, one: OneClass, place: number): ClassSplit | undefined {
  const level = levelBelow(workspace.problem, one, place);
  return level === undefined ? undefined : splitBy(workspace, one, level);
}

function splitBy({ problem, partition }: Workspace, one: OneClass, level: LocalLevel): ClassSplit {
  const own = problem.attributes[level.place]?.levels[one.levels[level.place] as number] as LocalLevel;
  const { order, partOf } = partition;
  const { from, to } = one;
  const cost = own.costs[groupAt(problem.table, order[from] as number, own)] as number;
  return splitOf(problem, { order, from, to, level, sizes: partition.sizesAt(one, level), cost }, partOf);
}

/** How many binary digits a number has: a logarithm that is the same on every machine. */
const bitsOf = (number: number): number => 32 - Math.clz32(number);

/** Opens the classes of a split: one for each group that can stand alone, in their order, and one of those that stay. */
function takeApart(workspace: Workspace, one: OneClass, place: number): void {
  const { problem, partition, open } = workspace;
  const { partOf, nextOf } = partition;
  const { from, to } = one;
  const level = levelBelow(problem, one, place) as LocalLevel;
  const { below, gift } = splitBy(workspace, one, level);
  const finer = { ...one, levels: one.levels.slice() };
  finer.levels[place] = (one.levels[place] as number) - 1;
  let next = from;
  for (let group = 0; group < level.groups; group++) {
    if (below.sizes[group] === 0 || partOf[group] !== group) continue;
    nextOf[group] = next - from;
    finer.from = next;
    next += (below.sizes[group] as number) - (group === gift.group ? gift.records : 0);
    finer.to = next;
    open.push(finer);
  }
  nextOf[level.groups] = next - from;
  if (next < to) {
    one.from = next;
    one.closed[place] = problem.requirement.criteria.length === 0 ? 1 : 0;
    open.push(one);
  }
  partition.move({ from, to }, level, gift);
}
