import type { ClassView } from "./class-view.js";
import { evaluate } from "./evaluate.js";
import { leastLoss } from "./metric.js";
import type { SearchOutcome, SearchProblem } from "./search-problem.js";
import { heightOf, splitByComposites, stagesOf } from "./search-problem.js";
import type { Classes, TupleTable } from "./tuple-table.js";
import { oneClass } from "./tuple-table.js";

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
): SearchOutcome | undefined {
  const { composites, limit, metric, requirement } = problem;
  const levels = problem.hierarchies.map((_, attribute) => heightOf(problem, attribute));
  const open = new Set(levels.keys());
  let stages: readonly Classes[] = stagesOf(problem, table, oneClass(table), levels, 0);
  let view = evaluate(table, lastOf(stages), requirement);
  let loss = metric.loss(levels, view);
  let checked = 1;
  if (view.suppressed > limit) return undefined;
  for (;;) {
    const attribute = mostPromising(problem, levels, least, open);
    if (attribute === undefined) break;
    const below = lowered(levels, attribute);
    const from = composites.findIndex(({ attributes }) => attributes.includes(attribute));
    const before = stages.slice(0, from);
    const lower = [...before, ...stagesOf(problem, table, stages[from] ?? oneClass(table), below, from)];
    const lowerView = evaluate(table, lastOf(lower), requirement);
    const lowerLoss = lowerView.suppressed > limit ? Number.POSITIVE_INFINITY : metric.loss(below, lowerView);
    checked++;
    if (lowerLoss > loss) {
      open.delete(attribute);
      continue;
    }
    [stages, view, loss] = [lower, lowerView, lowerLoss];
    levels[attribute] = (levels[attribute] ?? 0) - 1;
  }
  return { levels, loss, suppressed: view.suppressed, checked };
}

/** There is a stage for each composite, and one before them. */
const lastOf = (stages: readonly Classes[]): Classes => stages.at(-1) as Classes;

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
  return evaluate(table, splitByComposites(problem, table, oneClass(table), levels, 0), problem.requirement);
}
