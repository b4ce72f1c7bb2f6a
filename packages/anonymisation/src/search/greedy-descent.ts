import type { ClassView } from "./class-view.js";
import { evaluate } from "./evaluate.js";
import type { SearchOutcome, SearchProblem } from "./search-problem.js";
import { heightOf, splitterOf } from "./search-problem.js";
import { classesOf } from "./tuple-table.js";

/**
 * A good generalisation to compare others with: from the coarsest one, lowers the attribute that promises most as long as the
 * requirement still holds. `undefined` when the coarsest one does not hold.
 */
export function greedyDescent(problem: SearchProblem): SearchOutcome | undefined {
  const levels = problem.hierarchies.map((_, attribute) => heightOf(problem, attribute));
  let view = viewAt(problem, levels);
  let checked = 1;
  if (view.suppressed > problem.limit) return undefined;
  const open = new Set(levels.keys());
  for (;;) {
    const attribute = mostPromising(problem, levels, open);
    if (attribute === undefined) break;
    const lower = lowered(problem, view, levels, attribute);
    checked++;
    if (
      lower.suppressed > problem.limit ||
      problem.metric.loss(withLevel(levels, attribute), lower) > problem.metric.loss(levels, view)
    ) {
      open.delete(attribute);
      continue;
    }
    view = lower;
    levels[attribute] = (levels[attribute] ?? 0) - 1;
  }
  return { levels, loss: problem.metric.loss(levels, view), suppressed: view.suppressed, checked };
}

function mostPromising(problem: SearchProblem, levels: readonly number[], open: Set<number>): number | undefined {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const attribute of open) {
    if ((levels[attribute] ?? 0) === 0) continue;
    const bound = problem.metric.bound(withLevel(levels, attribute), 0);
    if (bound < least) [best, least] = [attribute, bound];
  }
  return best;
}

function withLevel(levels: readonly number[], attribute: number): number[] {
  return levels.with(attribute, (levels[attribute] ?? 0) - 1);
}

/** The classes of a generalisation. */
export function viewAt(problem: SearchProblem, levels: readonly number[]): ClassView {
  const { table, interner, requirement } = problem;
  const splitters = levels.map((level, attribute) => splitterOf(problem, table, attribute, level));
  const { classOf, classes } = classesOf(table.tuples, splitters, interner);
  return evaluate(table, classOf, classes, requirement);
}

/** The classes one level lower in one attribute: only that attribute needs to be looked at, since it splits classes. */
function lowered(problem: SearchProblem, view: ClassView, levels: readonly number[], attribute: number): ClassView {
  const { table, interner, requirement } = problem;
  const { codes, groupOf, groups } = splitterOf(problem, table, attribute, (levels[attribute] ?? 0) - 1);
  const out = new Int32Array(table.tuples);
  const classes = interner.refine(table.tuples, view.classOf, view.classes, codes, groupOf, groups, out);
  return evaluate(table, out, classes, requirement);
}
