import { oneClass, refined, splitBy } from "./classes.js";
import type { Digit } from "./composite.js";
import { evaluate } from "./evaluate.js";
import { everyCode } from "./grouping.js";
import { merged } from "./merged-table.js";
import { numbersAt } from "./numbers-at.js";
import type { SearchProblem } from "./search-problem.js";
import { groupingOf, heightOf } from "./search-problem.js";
import { splitBySensitive } from "./splitting.js";
import type { TupleTable } from "./tuple-table.js";

/** `floors[a][level][b]`: the least level of b with which a at this level does not already lose too many records. */
export type PairFloors = readonly (readonly Int32Array[])[];

/**
 * For each pair of attributes and each level of one, how coarse the other must be at least, judged on the two alone. What the
 * pair loses every generalisation with these levels loses too (LeFevre et al., Incognito, 2005: subset property).
 */
export function pairFloors(problem: SearchProblem): PairFloors {
  const attributes = problem.hierarchies.length;
  const floors = problem.hierarchies.map(({ levels }) => levels.map(() => new Int32Array(attributes)));
  for (const [table, pairs] of tablesOfPairs(problem)) {
    for (const [one, other] of pairs) {
      const staircase = staircaseOf(problem, pairTable(problem, table, one, other), one.attribute, other.attribute);
      for (const [level, floor] of staircase.entries()) setFloor(floors, one.attribute, level, other.attribute, floor);
      for (let level = 0; level <= heightOf(problem, other.attribute); level++) {
        const least = staircase.findIndex((floor) => floor <= level);
        setFloor(floors, other.attribute, level, one.attribute, least < 0 ? staircase.length : least);
      }
    }
  }
  return floors;
}

/** For every two composites, or one, a table of what they hold, and the pairs of attributes that it tells about. */
function* tablesOfPairs(
  problem: SearchProblem,
): Generator<readonly [TupleTable, readonly (readonly [Digit, Digit])[]]> {
  const digits = problem.composites.map((composite) => composite.digits);
  for (const [place, own] of digits.entries()) {
    yield [
      compositeTable(problem, [place]),
      own.flatMap((one, at) => own.slice(at + 1).map((other) => [one, other] as const)),
    ];
    for (const [further, others] of digits.slice(place + 1).entries()) {
      const table = compositeTable(problem, [place, place + 1 + further]);
      yield [table, own.flatMap((one) => others.map((other) => [one, other] as const))];
    }
  }
}

/** The tuples joined as far as these composites, and the sensitive values, do not tell them apart. */
function compositeTable(problem: SearchProblem, places: readonly number[]): TupleTable {
  const { table, composites } = problem;
  const codes = places.map((place) => ({
    codes: table.codes[place] ?? NONE,
    values: composites[place]?.size ?? 0,
  }));
  return joinedBy(problem, table, codes);
}

/** The tuples joined as far as these codes, and the sensitive values, do not tell them apart. */
function joinedBy(
  problem: SearchProblem,
  table: TupleTable,
  parts: readonly { readonly codes: Int32Array; readonly values: number }[],
): TupleTable {
  const classes = parts.reduce(
    (before, { codes, values }) => refined(splitBy(table, before, codes, everyCode(values)), problem.interner),
    oneClass(table),
  );
  return merged(table, splitBySensitive(problem, table, classes)).table;
}

/** The least level of each attribute that some level of every other leaves possible. */
export function leastLevelsOf(floors: PairFloors): Int32Array {
  const least = new Int32Array(floors.length);
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

/** The combinations of the values of two attributes, and of the sensitive values. */
function pairTable(problem: SearchProblem, table: TupleTable, one: Digit, other: Digit): TupleTable {
  const [rows = 0, columns = 0] = [one, other].map(({ attribute }) => problem.hierarchies[attribute]?.values.length);
  if (table.sensitive.length === 0 && rows * columns <= 4 * problem.table.tuples)
    return countedPairs(table, one, other, rows, columns);
  const codes = [one, other].map(({ composite, codeOf }) => numbersAt(table.codes[composite] ?? NONE, codeOf));
  const parts = [rows, columns].map((values, place) => ({ codes: codes[place] ?? NONE, values }));
  return joinedBy(problem, { ...table, codes }, parts);
}

/** The pairs of two codes, each once, counted in cells. */
function countedPairs(table: TupleTable, one: Digit, other: Digit, rows: number, columns: number): TupleTable {
  const { tuples, counts } = table;
  const [first, second] = [table.codes[one.composite] ?? NONE, table.codes[other.composite] ?? NONE];
  const cells = new Int32Array(rows * columns);
  for (let tuple = 0; tuple < tuples; tuple++) {
    const row = one.codeOf[first[tuple] as number] as number;
    const cell = (Math.imul(row, columns) + (other.codeOf[second[tuple] as number] as number)) | 0;
    cells[cell] = ((cells[cell] as number) + (counts[tuple] as number)) | 0;
  }
  const used = new Int32Array(cells.length);
  let found = 0;
  for (let cell = 0; cell < cells.length; cell++) if (cells[cell] !== 0) used[found++] = cell;
  const kept = used.subarray(0, found);
  return {
    tuples: found,
    codes: [kept.map((cell) => Math.floor(cell / columns)), kept.map((cell) => cell % columns)],
    sensitive: [],
    counts: numbersAt(kept, cells),
  };
}

const NONE = new Int32Array();

/** For each level of `one` the least level of `other`; above its height means: never enough. */
function staircaseOf(problem: SearchProblem, table: TupleTable, one: number, other: number): readonly number[] {
  const floors: number[] = [];
  // What holds at the finest levels holds at all, and is common when much may be suppressed.
  if (!losesTooMuch(problem, table, [one, 0], [other, 0])) return new Array<number>(heightOf(problem, one) + 1).fill(0);
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
  const [first = NONE, second = NONE] = table.codes;
  const classes = refined(splitBy(table, oneClass(table), first, groupingOf(problem, ...one)), interner);
  const split = splitBy(table, classes, second, groupingOf(problem, ...other));
  if (requirement.criteria.length === 0) return interner.recordsBelow(requirement.k, split) > limit;
  return evaluate(table, refined(split, interner), requirement).lost > limit;
}
