import { oneClass, type Part, refined, refinedByAll, splitBy } from "./classes.js";
import type { Composite, Digit } from "./composite.js";
import { everyCode } from "./grouping.js";
import { merged } from "./merged-table.js";
import { type JudgedPair, PairCounter, type PairJudge } from "./pair-counts.js";
import type { SearchProblem } from "./search-problem.js";
import { groupingOf, heightOf } from "./search-problem.js";
import type { TupleTable } from "./tuple-table.js";

/** `floors[a][level][b]`: the least level of b with which a at this level does not already lose too many records. */
export type PairFloors = readonly (readonly Int32Array[])[];

/**
 * For each pair of attributes and each level of one, how coarse the other must be at least, judged on the two alone and by the sizes
 * of their classes: other criteria cost more here than they rule out. What the pair loses every generalisation with these levels
 * loses too (LeFevre et al., Incognito, 2005: subset property).
 */
export function pairFloors(problem: SearchProblem, combinations: readonly Int32Array[]): PairFloors {
  const { least } = problem;
  const floors = problem.hierarchies.map(({ levels }) => levels.map(() => least.slice()));
  for (const [one, other, losesTooMuch] of judgedPairs(problem, combinations)) {
    const [steps, otherSteps] = [one, other].map(({ attribute }) => ({
      from: least[attribute] ?? 0,
      to: heightOf(problem, attribute),
    })) as [Steps, Steps];
    const staircase = staircaseOf(steps, otherSteps, losesTooMuch);
    for (const [level, floor] of staircase.entries()) setFloor(floors, one.attribute, level, other.attribute, floor);
    for (let level = otherSteps.from; level <= otherSteps.to; level++) {
      const floor = staircase.findIndex((of) => of <= level);
      setFloor(floors, other.attribute, level, one.attribute, floor < 0 ? staircase.length : floor);
    }
  }
  return floors;
}

/** Every two attributes that may lose too many records. */
function* judgedPairs(problem: SearchProblem, combinations: readonly Int32Array[]): Generator<JudgedPair> {
  const { composites } = problem;
  const counter = new PairCounter(problem, combinations);
  for (const [place, composite] of composites.entries()) {
    for (const further of composites.slice(place)) {
      let table: TupleTable | undefined;
      for (const [at, one] of composite.digits.entries()) {
        const others = further === composite ? composite.digits.slice(at + 1) : further.digits;
        const judged = others.filter((other) => counter.mayLose(one, other));
        const few = judged.filter((other) => counter.areFew(one, other));
        yield* counter.judgesOf(one, few);
        for (const other of judged.filter((other) => !few.includes(other))) {
          table ??= joinedBy(problem, problem.table, partsOf(problem, new Set([composite, further])));
          yield [one, other, judgeOf(problem, pairTable(problem, table, one, other), one, other)];
        }
      }
    }
  }
}

const partsOf = ({ table, composites }: SearchProblem, chosen: ReadonlySet<Composite>): readonly Part[] =>
  composites.flatMap((composite, place) =>
    chosen.has(composite) ? [{ codes: table.codes[place] ?? NONE, grouping: everyCode(composite.size) }] : [],
  );

/** The tuples joined as far as these codes do not tell them apart; only their sizes are looked at. */
function joinedBy({ interner }: SearchProblem, table: TupleTable, parts: readonly Part[]): TupleTable {
  return merged(table, refinedByAll(table, oneClass(table), parts, interner), interner).table;
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

/** The combinations of the values of two attributes. */
function pairTable(problem: SearchProblem, table: TupleTable, one: Digit, other: Digit): TupleTable {
  const parts = [one, other].map(({ attribute, composite, codeOf }) => ({
    codes: problem.interner.numbersAt(table.codes[composite] ?? NONE, codeOf),
    grouping: everyCode(problem.hierarchies[attribute]?.values.length ?? 0),
  }));
  return joinedBy(problem, { ...table, codes: parts.map(({ codes }) => codes) }, parts);
}

const NONE = new Int32Array();

/** The levels of an attribute that it allows by itself. */
interface Steps {
  readonly from: number;
  readonly to: number;
}

/** For each level of `one` the least level of `other`; above its coarsest means: never enough. */
function staircaseOf(one: Steps, other: Steps, losesTooMuch: PairJudge): readonly number[] {
  const floors = new Array<number>(one.to + 1).fill(other.to + 1);
  // What holds at the finest levels holds at all, and is common when much may be suppressed.
  if (!losesTooMuch(one.from, other.from)) return floors.fill(other.from, one.from);
  let floor = other.from;
  for (let level = one.to; level >= one.from; level--) {
    while (floor <= other.to && losesTooMuch(level, floor)) floor++;
    floors[level] = floor;
  }
  return floors;
}

/** Judges two attributes whose codes a table holds. */
function judgeOf(problem: SearchProblem, table: TupleTable, one: Digit, other: Digit): PairJudge {
  const { interner, requirement, limit } = problem;
  const [first = NONE, second = NONE] = table.codes;
  return (levelOfOne, levelOfOther) => {
    const classes = refined(
      splitBy(table, oneClass(table), first, groupingOf(problem, one.attribute, levelOfOne)),
      interner,
    );
    const split = splitBy(table, classes, second, groupingOf(problem, other.attribute, levelOfOther));
    return interner.recordsBelow(requirement.k, split, limit) > limit;
  };
}
