import { BugError } from "@nrs-kit/domain";
import type { Part } from "./classes.js";
import { everyCode } from "./grouping.js";
import type { SearchProblem } from "./search-problem.js";
import type { TupleTable } from "./tuple-table.js";

/** What splits classes by one composite at these levels. */
export function compositePart(
  { composites }: SearchProblem,
  table: TupleTable,
  place: number,
  levels: ArrayLike<number>,
): Part {
  const [composite, codes] = [composites[place], table.codes[place]];
  if (composite === undefined || codes === undefined) throw new BugError(`There is no composite ${place}.`);
  return { codes, grouping: composite.groupingAt(levels) };
}

/** What splits classes by every composite from the one at `from` on, at these levels. */
export function compositeParts(
  problem: SearchProblem,
  table: TupleTable,
  from: number,
  levels: ArrayLike<number>,
): readonly Part[] {
  const places = [...problem.composites.keys()].slice(from);
  return places.map((place) => compositePart(problem, table, place, levels));
}

/** What splits classes by the sensitive values, so that tuples may be joined without losing them. */
export function sensitiveParts({ requirement }: SearchProblem, table: TupleTable): readonly Part[] {
  return table.sensitive.map((codes, place) => ({
    codes,
    grouping: everyCode(requirement.sensitiveValues[place] ?? 0),
  }));
}
