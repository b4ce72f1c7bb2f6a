import type { ClassView } from "./class-view.js";
import { type Classes, oneClass, type Room, refined, refinedByAll, roomFor, splitBy } from "./classes.js";
import { digitsOf } from "./composite.js";
import { evaluate } from "./evaluate.js";
import { leastLoss } from "./metric.js";
import type { SearchOutcome, SearchProblem } from "./search-problem.js";
import { heightOf } from "./search-problem.js";
import { compositeParts } from "./splitting.js";
import type { TupleTable } from "./tuple-table.js";

/**
 * A good generalisation to compare others with: from the coarsest one, lowers the attribute that promises most as long as the
 * requirement still holds. `undefined` when the coarsest one does not hold.
 *
 * @param table - the tuples of the problem, joined as far as levels below `least` need not be told apart
 * @param least - the level of each attribute below which nothing can hold
 */
export function greedyDescent(
  problem: SearchProblem,
  table: TupleTable,
  least: ArrayLike<number>,
): Omit<SearchOutcome, "leastLoss"> | undefined {
  const { composites, limit, metric, requirement } = problem;
  const digits = digitsOf(composites);
  const whole = oneClass(table);
  const levels = problem.hierarchies.map((_, attribute) => heightOf(problem, attribute));
  const open = new Set(levels.keys());
  const rooms = () => composites.map(() => roomFor(table.tuples));
  // The classes after each composite, and room for those to compare them with.
  const [stages, spare] = [stagesFrom(0, problem, table, whole, levels, rooms()), rooms() as Room[]];
  let view = evaluate(table, stages.at(-1) ?? whole, requirement);
  let loss = metric.loss(levels, view);
  let checked = 1;
  if (view.suppressed > limit) return undefined;
  for (;;) {
    const attribute = mostPromising(problem, levels, least, open);
    if (attribute === undefined) break;
    const below = lowered(levels, attribute);
    // What was split before this attribute's composite stays as it is.
    const from = digits[attribute]?.composite ?? 0;
    const after = stagesFrom(from, problem, table, stages[from - 1] ?? whole, below, spare);
    const lower = evaluate(table, after.at(-1) ?? whole, requirement);
    const lowerLoss = lower.suppressed > limit ? Number.POSITIVE_INFINITY : metric.loss(below, lower);
    checked++;
    if (lowerLoss > loss) {
      open.delete(attribute);
      continue;
    }
    spare.splice(from, after.length, ...stages.splice(from, after.length, ...after));
    [view, loss] = [lower, lowerLoss];
    levels[attribute] = (levels[attribute] ?? 0) - 1;
  }
  return { levels, loss, suppressed: view.suppressed, checked };
}

/** The classes after each composite from the one at `from` on, when they are split at these levels; each lies in its room. */
function stagesFrom(
  from: number,
  problem: SearchProblem,
  table: TupleTable,
  before: Classes,
  levels: ArrayLike<number>,
  rooms: readonly Room[],
): Classes[] {
  let classes = before;
  return compositeParts(problem, table, from, levels).map(({ codes, grouping }, place) => {
    classes = refined(splitBy(table, classes, codes, grouping), problem.interner, rooms[from + place]);
    return classes;
  });
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
  return evaluate(table, classes, problem.requirement);
}
