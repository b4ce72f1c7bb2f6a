import { type ClassSplit, splitOf } from "./class-split.js";
import { share, subtract } from "./group-tally.js";
import { groupAt, type LocalAttribute, type LocalClass, type LocalProblem, type Range } from "./local-problem.js";
import { moveRecords, setStarts } from "./move-records.js";
import {
  countAll,
  countBelow,
  freeTally,
  levelBelow,
  newWorkspace,
  type OpenClass,
  rangeIn,
  type Workspace,
} from "./workspace.js";

/** Where every record ends up. */
export interface LocalOutcome {
  /** All records; those of one class stand together. */
  readonly order: Int32Array;
  readonly classes: readonly LocalClass[];
  /** How many classes were judged on the way. */
  readonly judged: number;
}

/**
 * Takes classes apart, one attribute and level at a time, as long as every part is fit for publication. See
 * `recode-locally.proof.md`.
 *
 * @param coarsest - the classes at the coarsest levels, all fit for publication, in one order of all records, which is changed
 */
export function topDown(problem: LocalProblem, coarsest: readonly Range[]): LocalOutcome {
  const { attributes } = problem;
  const order = coarsest[0]?.order ?? new Int32Array();
  const workspace = newWorkspace(problem, order);
  const levels = attributes.map((attribute) => attribute.levels.length - 1);
  const open = coarsest.map(({ from, to }): OpenClass => {
    const one = { from, to, levels: [...levels], closed: attributes.map(() => false), tally: freeTally(workspace) };
    countAll(workspace, one, one.tally, 1);
    return one;
  });
  const classes: LocalClass[] = [];
  let judged = 0;
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    judged++;
    const place = bestAttribute(workspace, one);
    if (place !== undefined) open.push(...takenApart(workspace, one, place));
    else {
      if (one.tally !== NO_TALLY) workspace.spare.push(one.tally);
      classes.push({ from: one.from, to: one.to, levels: one.levels });
    }
  }
  return { order, classes, judged };
}

/**
 * The attribute whose next level gains most for the parts into which it takes the class, for each digit of their number;
 * `undefined` when there is none. Where all records share a group the level is lowered at once: that costs nothing.
 */
function bestAttribute(workspace: Workspace, one: OpenClass): number | undefined {
  const { attributes } = workspace.problem;
  const isDivisible = mayFallApart(workspace.problem, one);
  let [best, most]: [number | undefined, number] = [undefined, 0];
  for (let place = 0; place < attributes.length; place++) {
    if (!isDivisible || one.closed[place]) {
      lowerWhereShared(workspace, one, place);
      continue;
    }
    let split = splitBelow(workspace, one, place);
    while (split?.parts === 1) {
      one.levels[place] = (one.levels[place] as number) - 1;
      countBelow(workspace, one, place);
      split = splitBelow(workspace, one, place);
    }
    if (split === undefined) continue;
    const score = split.gain / (attributes[place] as LocalAttribute).whole / bitsOf(split.parts);
    if (split.isHopeless) one.closed[place] = true;
    else if (score > most) [best, most] = [place, score];
  }
  return best;
}

/** Whether a class holds enough records for two. */
const mayFallApart = ({ requirement }: LocalProblem, { from, to }: LocalClass): boolean =>
  to - from >= 2 * requirement.k;

/** Lowers the level of an attribute as far as all records of the class share a group. */
function lowerWhereShared({ problem, order }: Workspace, one: OpenClass, place: number): void {
  const range = rangeIn(order, one);
  let below = levelBelow(problem, one, place);
  while (below !== undefined && share(problem.table, range, below)) {
    one.levels[place] = (one.levels[place] as number) - 1;
    below = levelBelow(problem, one, place);
  }
}

/** The split of a class by the next level of an attribute; `undefined` where there is none. */
function splitBelow(
  { problem, layout, order, stays }: Workspace,
  one: OpenClass,
  place: number,
): ClassSplit | undefined {
  const below = levelBelow(problem, one, place);
  const own = problem.attributes[place]?.levels[one.levels[place] as number];
  if (below === undefined || own === undefined) return undefined;
  const cost = own.costs[groupAt(problem.table, order[one.from] as number, own)] as number;
  const { from, to, tally } = one;
  return splitOf(
    problem,
    { order, from, to, level: below, tally, offset: layout.offsets[place] as number, cost },
    stays,
  );
}

/** How many binary digits a number has: a logarithm that is the same on every machine. */
const bitsOf = (number: number): number => 32 - Math.clz32(number);

/**
 * The classes of a split: one for each group that can stand alone, and one of those that stay. The largest takes over the tally
 * of the class, less the tallies of the others: most records need not be counted again.
 */
function takenApart(workspace: Workspace, one: OpenClass, place: number): OpenClass[] {
  const [split, level] = [splitBelow(workspace, one, place), levelBelow(workspace.problem, one, place)];
  if (split === undefined || level === undefined) return [one];
  const rest = level.labels.length;
  setStarts(workspace, one, level, split);
  moveRecords(workspace, one, level, split);
  const parts: OpenClass[] = [];
  for (let group = 0; group <= rest; group++) {
    const [from, to] = [workspace.starts[group] as number, workspace.ends[group] as number];
    if (from === to) continue;
    const [levels, closed] = [one.levels.slice(), one.closed.slice()];
    if (group === rest) closed[place] = workspace.problem.requirement.criteria.length === 0;
    else levels[place] = (one.levels[place] as number) - 1;
    parts.push({ from, to, levels, closed, tally: one.tally });
  }
  return withTallies(workspace, parts, place);
}

function withTallies(workspace: Workspace, parts: readonly OpenClass[], place: number): OpenClass[] {
  const sizes = parts.map(({ from, to }) => to - from);
  const largest = sizes.indexOf(Math.max(...sizes));
  const counted = parts.map((part, at) => (at === largest ? part : withOwnTally(workspace, part)));
  const heir = parts[largest];
  if (heir !== undefined && !heir.closed[place]) countBelow(workspace, heir, place);
  return counted;
}

/** A part with a tally of its own, whose records no longer count in the one it shared; one too small to fall apart needs none. */
function withOwnTally(workspace: Workspace, part: OpenClass): OpenClass {
  if (!mayFallApart(workspace.problem, part)) {
    countAll(workspace, part, part.tally, -1);
    return { ...part, tally: NO_TALLY };
  }
  const tally = freeTally(workspace);
  countAll(workspace, part, tally, 1);
  subtract(part.tally, tally);
  return { ...part, tally };
}

const NO_TALLY = new Int32Array();
