import type { ClassView } from "./class-view.js";
import { oneClass, refinedByAll } from "./classes.js";
import { digitsOf } from "./composite.js";
import { evaluate } from "./evaluate.js";
import type { Hub } from "./hub.js";
import type { Split } from "./interner.js";
import { leastLoss } from "./metric.js";
import type { SearchOutcome, SearchProblem } from "./search-problem.js";
import { heightOf } from "./search-problem.js";
import { compositeParts } from "./splitting.js";
import { classesThrough, roomsAfter, type StageRooms } from "./stage-classes.js";
import type { TupleTable } from "./tuple-table.js";

/**
 * A good generalisation to compare others with: from the coarsest one, lowers the attribute that promises most as long as the
 * requirement still holds. `undefined` when the coarsest one does not hold.
 *
 * @param hub - the tuples of the problem, joined as far as levels below `least` need not be told apart
 * @param least - the level of each attribute below which nothing can hold
 * @param rooms - room for the stages of the hub, to work in
 */
export function greedyDescent(
  problem: SearchProblem,
  hub: Hub,
  least: ArrayLike<number>,
  rooms: StageRooms,
): Omit<SearchOutcome, "leastLoss"> | undefined {
  const { composites, interner, limit, metric, requirement } = problem;
  const { table } = hub;
  const digits = digitsOf(composites);
  const levels = problem.hierarchies.map((_, attribute) => heightOf(problem, attribute));
  const open = new Set(levels.keys());
  // The classes after each composite, and room for those to compare them with.
  const stages = classesThrough([problem, hub, 0, hub.classes, levels, rooms]);
  const spare = roomsAfter(hub);
  let view = evaluate(problem, table, stages.at(-1) ?? hub.classes, limit);
  let loss = metric.loss(levels, view);
  let checked = 1;
  if (view.suppressed > limit) return undefined;
  // What small classes hold at one stage they hold at all that follow.
  const loses = (split: Split) => interner.recordsBelow(requirement.k, split, limit) > limit;
  const tried = (from: number, lower: readonly number[]) => {
    // What was split before stays as it is.
    const before = stages[from - 1] ?? hub.classes;
    const after = classesThrough([problem, hub, from, before, lower, { before: rooms.before, after: spare }], loses);
    if (after === undefined) return undefined;
    const view = evaluate(problem, table, after.at(-1) ?? hub.classes, limit);
    return view.suppressed > limit ? undefined : { after, view, loss: metric.loss(lower, view) };
  };
  for (;;) {
    const attribute = mostPromising(problem, levels, least, open);
    if (attribute === undefined) break;
    const below = lowered(levels, attribute);
    const from = digits[attribute]?.composite ?? 0;
    const lower = tried(from, below);
    checked++;
    if (lower === undefined || lower.loss > loss) {
      open.delete(attribute);
      continue;
    }
    const { after } = lower;
    spare.splice(from, after.length, ...stages.splice(from, after.length, ...after));
    [view, loss] = [lower.view, lower.loss];
    levels[attribute] = (levels[attribute] ?? 0) - 1;
  }
  return { levels, loss, suppressed: view.suppressed, checked };
}

function mostPromising(
  problem: SearchProblem,
  levels: readonly number[],
  least: ArrayLike<number>,
  open: Set<number>,
): number | undefined {
  let best: number | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const attribute of open) {
    if ((levels[attribute] ?? 0) <= (least[attribute] ?? 0)) continue;
    const bound = leastLoss(problem.metric, lowered(levels, attribute));
    if (bound < lowest) [best, lowest] = [attribute, bound];
  }
  return best;
}

function lowered(levels: readonly number[], attribute: number): number[] {
  return levels.with(attribute, (levels[attribute] ?? 0) - 1);
}

/** The classes of a generalisation. */
export function viewAt(problem: SearchProblem, table: TupleTable, levels: readonly number[]): ClassView {
  const classes = refinedByAll(table, oneClass(table), compositeParts(problem, table, 0, levels), problem.interner);
  return evaluate(problem, table, classes);
}
