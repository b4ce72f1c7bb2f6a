import { evaluate } from "./evaluate.js";
import type { SearchProblem } from "./search-problem.js";
import { heightOf, sensitiveSplitters, splitterOf } from "./search-problem.js";
import type { TupleTable } from "./tuple-table.js";
import { classesOf, merged } from "./tuple-table.js";

/** `floors[a][level][b]`: the least level of b with which a at this level does not already lose too many records. */
export type PairFloors = readonly (readonly Int32Array[])[];

/**
 * For each pair of attributes and each level of one, how coarse the other must be at least, judged on the two alone. What the
 * pair loses every generalisation with these levels loses too (LeFevre et al., Incognito, 2005: subset property).
 */
export function pairFloors(problem: SearchProblem): PairFloors {
  const attributes = problem.hierarchies.length;
  const floors = problem.hierarchies.map(({ levels }) => levels.map(() => new Int32Array(attributes)));
  for (let one = 0; one < attributes; one++) {
    for (let other = one + 1; other < attributes; other++) {
      const table = pairTable(problem, one, other);
      staircase(problem, table, one, other, floors);
      staircase(problem, table, other, one, floors);
    }
  }
  return floors;
}

function pairTable(problem: SearchProblem, one: number, other: number): TupleTable {
  const { table } = problem;
  const splitters = [one, other].map((attribute) => splitterOf(problem, table, attribute, 0));
  const { classOf, classes } = classesOf(
    table.tuples,
    [...splitters, ...sensitiveSplitters(problem, table)],
    problem.interner,
  );
  return merged(table, classOf, classes).table;
}

/** Walks down the levels of `one`, raising `other` only as far as needed; above its height means: never enough. */
function staircase(
  problem: SearchProblem,
  table: TupleTable,
  one: number,
  other: number,
  floors: Int32Array[][],
): void {
  let floor = 0;
  for (let level = heightOf(problem, one); level >= 0; level--) {
    while (floor <= heightOf(problem, other) && losesTooMuch(problem, table, [one, level], [other, floor])) floor++;
    const byLevel = floors[one]?.[level];
    if (byLevel !== undefined) byLevel[other] = floor;
  }
}

function losesTooMuch(
  problem: SearchProblem,
  table: TupleTable,
  ...pair: readonly (readonly [number, number])[]
): boolean {
  const splitters = pair.map(([attribute, level]) => splitterOf(problem, table, attribute, level));
  const { classOf, classes } = classesOf(table.tuples, splitters, problem.interner);
  return evaluate(table, classOf, classes, problem.requirement).lost > problem.limit;
}
