import { BugError } from "@nrs-kit/domain";
import { type Classes, refined, splitBy } from "./classes.js";
import { everyCode } from "./grouping.js";
import type { Split } from "./interner.js";
import type { SearchProblem } from "./search-problem.js";
import type { TupleTable } from "./tuple-table.js";

/** The split of classes by one composite at these levels. */
export function splitByComposite(
  { composites }: SearchProblem,
  table: TupleTable,
  classes: Classes,
  place: number,
  levels: ArrayLike<number>,
): Split {
  const [composite, codes] = [composites[place], table.codes[place]];
  if (composite === undefined || codes === undefined) throw new BugError(`There is no composite ${place}.`);
  return splitBy(table, classes, codes, composite.groupingAt(levels));
}

/** The classes after each composite from the one at `from` on, when they are split at these levels. */
export function stagesFrom(
  from: number,
  problem: SearchProblem,
  table: TupleTable,
  classes: Classes,
  levels: ArrayLike<number>,
): readonly Classes[] {
  const stages: Classes[] = [];
  for (let place = from; place < problem.composites.length; place++) {
    const split = splitByComposite(problem, table, stages.at(-1) ?? classes, place, levels);
    stages.push(refined(split, problem.interner));
  }
  return stages;
}

/** The classes into which the sensitive values split classes, so that tuples may be joined without losing them. */
export function splitBySensitive(
  { requirement, interner }: SearchProblem,
  table: TupleTable,
  classes: Classes,
): Classes {
  return table.sensitive.reduce(
    (before, codes, place) =>
      refined(splitBy(table, before, codes, everyCode(requirement.sensitiveValues[place] ?? 0)), interner),
    classes,
  );
}
