import { evaluate } from "./evaluate.js";
import type { SearchProblem } from "./search-problem.js";
import { groupingOf, heightOf, splitBySensitive } from "./search-problem.js";
import type { TupleTable } from "./tuple-table.js";
import { everyCode, merged, oneClass, refined, splitBy } from "./tuple-table.js";

/** `floors[a][level][b]`: the least level of b with which a at this level does not already lose too many records. */
export type PairFloors = readonly (readonly Int32Array[])[];

/**
 * For each pair of attributes and each level of one, how coarse the other must be at least, judged on the two alone. What the
 * pair loses every generalisation with these levels loses too (LeFevre et al., Incognito, 2005: subset property).
 */
export function pairFloors(problem: SearchProblem): PairFloors {
  const attributes = problem.hierarchies.length;
  const floors = problem.hierarchies.map(({ levels }) => levels.map(() => new Int32Array(attributes)));
  const codes = attributeCodes(problem);
  for (let one = 0; one < attributes; one++) {
    for (let other = one + 1; other < attributes; other++) {
      const table = pairTable(problem, codes, one, other);
      const staircase = staircaseOf(problem, table, one, other);
      for (const [level, floor] of staircase.entries()) setFloor(floors, one, level, other, floor);
      for (let level = 0; level <= heightOf(problem, other); level++) {
        const least = staircase.findIndex((floor) => floor <= level);
        setFloor(floors, other, level, one, least < 0 ? staircase.length : least);
      }
    }
  }
  return floors;
}

/** The least level of each attribute that some level of every other leaves possible. */
export function leastLevels(problem: SearchProblem, floors: PairFloors): Int32Array {
  const least = new Int32Array(problem.hierarchies.length);
  for (const byLevel of floors) {
    for (const [attribute, floor] of (byLevel.at(-1) ?? []).entries())
      least[attribute] = Math.max(least[attribute] ?? 0, floor);
  }
  return least;
}

function setFloor(floors: Int32Array[][], one: number, level: number, other: number, floor: number): void {
  const byLevel = floors[one]?.[level];
  if (byLevel !== undefined) byLevel[other] = floor;
}

/** For each attribute the code of each tuple. */
function attributeCodes({ composites, table }: SearchProblem): readonly Int32Array[] {
  const found: Int32Array[] = [];
  for (const [place, { attributes, codeOf }] of composites.entries()) {
    for (const [digit, attribute] of attributes.entries()) {
      const [combinations, codes] = [table.codes[place] ?? new Int32Array(), codeOf[digit] ?? new Int32Array()];
      found[attribute] = combinations.map((one) => codes[one] as number);
    }
  }
  return found;
}

/** The combinations of the values of two attributes, and of the sensitive values. */
function pairTable(problem: SearchProblem, codes: readonly Int32Array[], one: number, other: number): TupleTable {
  const pair = [one, other].map((attribute) => codes[attribute] ?? new Int32Array());
  const widths = [one, other].map((attribute) => problem.hierarchies[attribute]?.values.length ?? 0);
  const table = { ...problem.table, codes: pair };
  const [rows = 0, columns = 0] = widths;
  if (table.sensitive.length === 0 && rows * columns <= 4 * table.tuples) return countedPairs(table, rows, columns);
  const classes = pair.reduce(
    (before, one_, place) => refined(table, before, one_, everyCode(widths[place] ?? 0), problem.interner),
    oneClass(table),
  );
  return merged(table, splitBySensitive(problem, table, classes)).table;
}

/** The pairs of two codes, each once, counted in cells. */
function countedPairs({ tuples, codes, counts }: TupleTable, rows: number, columns: number): TupleTable {
  const [one = new Int32Array(), other = new Int32Array()] = codes;
  const cells = new Int32Array(rows * columns);
  for (let tuple = 0; tuple < tuples; tuple++) {
    const cell = (one[tuple] as number) * columns + (other[tuple] as number);
    cells[cell] = (cells[cell] as number) + (counts[tuple] as number);
  }
  const used = new Int32Array(cells.length);
  let found = 0;
  for (let cell = 0; cell < cells.length; cell++) if (cells[cell] !== 0) used[found++] = cell;
  const kept = used.subarray(0, found);
  return {
    tuples: found,
    codes: [kept.map((cell) => Math.floor(cell / columns)), kept.map((cell) => cell % columns)],
    sensitive: [],
    counts: kept.map((cell) => cells[cell] as number),
  };
}

/** For each level of `one` the least level of `other`; above its height means: never enough. */
function staircaseOf(problem: SearchProblem, table: TupleTable, one: number, other: number): readonly number[] {
  const floors: number[] = [];
  let floor = 0;
  for (let level = heightOf(problem, one); level >= 0; level--) {
    while (floor <= heightOf(problem, other) && losesTooMuch(problem, table, [one, level], [other, floor])) floor++;
    floors[level] = floor;
  }
  return floors;
}

function losesTooMuch(
  problem: SearchProblem,
  table: TupleTable,
  one: readonly [attribute: number, level: number],
  other: readonly [attribute: number, level: number],
): boolean {
  const { interner, requirement, limit } = problem;
  const [first = new Int32Array(), second = new Int32Array()] = table.codes;
  const classes = refined(table, oneClass(table), first, groupingOf(problem, ...one), interner);
  const grouping = groupingOf(problem, ...other);
  if (requirement.criteria.length === 0) {
    return interner.recordsBelow(requirement.k, splitBy(table, classes, second, grouping)) > limit;
  }
  return evaluate(table, refined(table, classes, second, grouping, interner), requirement).lost > limit;
}
