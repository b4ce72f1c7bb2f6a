import { type Axis, axisOf } from "./axis.js";
import { type CellRow, cellRowOf } from "./cell-row.js";
import type { Digit } from "./composite.js";
import { countingUp } from "./counting-up.js";
import type { Grouping } from "./grouping.js";
import { hasOwnCells } from "./interner.js";
import type { SearchProblem } from "./search-problem.js";

/** How many records hold each group of one attribute with each of another, row by row. */
interface PairCounts {
  readonly cells: Int32Array;
  readonly columns: number;
}

/** Whether two attributes, each at a level, already lose too many records. */
export type PairJudge = (levelOfOne: number, levelOfOther: number) => boolean;

/** Two attributes, and what judges them. */
export type JudgedPair = readonly [one: Digit, other: Digit, losesTooMuch: PairJudge];

/** Counts the pairs of groups of two attributes once, at their least levels, so that every question about further levels only sums cells. */
export class PairCounter {
  private readonly problem: SearchProblem;
  private readonly records: readonly Int32Array[];
  private readonly axes: Axis[] = [];
  /** Attributes side by side, by their numbers joined. */
  private readonly rows = new Map<string, CellRow>();

  /** @param records - for each composite how many records hold each of its combinations */
  constructor(problem: SearchProblem, records: readonly Int32Array[]) {
    [this.problem, this.records] = [problem, records];
  }

  /** Whether the pairs of two attributes may lose too many records: small ones may hold more than may be lost. */
  mayLose(one: Digit, other: Digit): boolean {
    const { requirement, limit } = this.problem;
    return (requirement.k - 1) * this.axisOf(one).groups * this.axisOf(other).groups > limit;
  }

  /** Whether the pairs of two attributes are few enough to count every one of them. */
  areFew(one: Digit, other: Digit): boolean {
    const { tuples } = this.problem.table;
    return hasOwnCells({ tuples, classes: this.axisOf(one).groups, grouping: this.axisOf(other) });
  }

  /** Judges an attribute with each of some others, which stand in one composite, and with all of which its pairs are few. */
  judgesOf(one: Digit, others: readonly Digit[]): readonly JudgedPair[] {
    const [first] = others;
    if (first === undefined) return [];
    // What stands in the same composite is mostly few too, and one row serves for every attribute then.
    const side = (this.problem.composites[first.composite]?.digits ?? []).filter((other) => this.areFew(one, other));
    const row = this.rowOf(side);
    const counted = { cells: this.count(one, first.composite, row), columns: row.cells };
    return others.map((other) => {
      const begin = row.begins[side.indexOf(other)] ?? 0;
      return [one, other, this.judgeOf(counted, one, other, begin)];
    });
  }

  /** Judges two attributes by the part of some rows that begins at a column. */
  private judgeOf(counted: PairCounts, one: Digit, other: Digit, begin: number): PairJudge {
    const { requirement, limit } = this.problem;
    const [rows, columns] = [this.axisOf(one), this.axisOf(other)];
    const byLevel: PairCounts[] = [];
    return (levelOfOne, levelOfOther) => {
      const joined = byLevel[levelOfOne] ?? rowsSummed(counted, rows.joinedAt(levelOfOne), begin, columns.groups);
      byLevel[levelOfOne] = joined;
      return hasMoreBelow(requirement.k, columnsSummed(joined, columns.joinedAt(levelOfOther)), limit);
    };
  }

  private count(one: Digit, composite: number, row: CellRow): Int32Array {
    const { table, composites, interner } = this.problem;
    const grouping = this.axisOf(one);
    if (one.composite !== composite) {
      const [codes = NONE, others = NONE] = [table.codes[one.composite], table.codes[composite]];
      return interner.recordsInRows({ tuples: table.tuples, counts: table.counts, codes, grouping, others, row });
    }
    // All stand in one composite, whose combinations are mostly fewer than the tuples.
    const tuples = composites[composite]?.size ?? 0;
    const [counts, codes] = [this.records[composite] ?? NONE, countingUp(tuples)];
    return interner.recordsInRows({ tuples, counts, codes, grouping, others: codes, row });
  }

  private rowOf(others: readonly Digit[]): CellRow {
    const key = others.map(({ attribute }) => attribute).join();
    const found = this.rows.get(key) ?? cellRowOf(others.map((other) => this.axisOf(other)));
    this.rows.set(key, found);
    return found;
  }

  private axisOf({ attribute, codeOf }: Digit): Axis {
    const { hierarchies, least, interner } = this.problem;
    const found =
      this.axes[attribute] ??
      axisOf(hierarchies[attribute] ?? { values: [], levels: [] }, codeOf, least[attribute] ?? 0, interner);
    this.axes[attribute] = found;
    return found;
  }
}

const NONE = new Int32Array();

/** The rows of a group summed to one, of the columns that begin with one. */
function rowsSummed(all: PairCounts, { groupOf, groups }: Grouping, begin: number, columns: number): PairCounts {
  const cells = new Int32Array(groups * columns);
  for (let row = 0, from = begin; row < groupOf.length; row++, from += all.columns) {
    const to = (groupOf[row] as number) * columns;
    for (let column = 0; column < columns; column++)
      cells[to + column] = ((cells[to + column] as number) + (all.cells[from + column] as number)) | 0;
  }
  return { cells, columns };
}

/** The columns of a group summed to one. */
function columnsSummed({ cells, columns }: PairCounts, { groupOf, groups }: Grouping): Int32Array {
  if (groups === columns) return cells;
  const summed = new Int32Array(columns === 0 ? 0 : (cells.length / columns) * groups);
  for (let from = 0, to = 0; from < cells.length; from += columns, to += groups) {
    for (let column = 0; column < columns; column++) {
      const cell = to + (groupOf[column] as number);
      summed[cell] = ((summed[cell] as number) + (cells[from + column] as number)) | 0;
    }
  }
  return summed;
}

/** Whether cells that hold fewer than `k` records hold more than `limit` together. */
function hasMoreBelow(k: number, cells: Int32Array, limit: number): boolean {
  let records = 0;
  for (let cell = 0; cell < cells.length && records <= limit; cell++) {
    const sum = cells[cell] as number;
    if (sum < k) records += sum;
  }
  return records > limit;
}
