import type { Hierarchy, HierarchyLevel } from "../hierarchy/compile-hierarchy.js";
import type { Digit } from "./composite.js";
import { hasOwnCells } from "./interner.js";
import { recordsByCode } from "./records-by-code.js";
import type { SearchProblem } from "./search-problem.js";

/** How many records hold each value of one attribute with each of another, row by row. */
interface PairCounts {
  readonly cells: Int32Array;
  readonly columns: number;
}

/** Whether two attributes, each at a level, already lose too many records. */
export type PairJudge = (levelOfOne: number, levelOfOther: number) => boolean;

/** Whether the values of two attributes are few enough to count every pair of them. */
export const arePairsFew = (problem: SearchProblem, one: Digit, other: Digit): boolean =>
  hasOwnCells({
    tuples: problem.table.tuples,
    classes: valuesOf(problem, one),
    grouping: { groupOf: NONE, groups: valuesOf(problem, other) },
  });

/** Counts the pairs of values of any two attributes once, so that every question about their levels only sums cells. */
export class PairCounter {
  private readonly problem: SearchProblem;
  /** For each attribute its code in each tuple. */
  private readonly codes: Int32Array[] = [];
  /** For each composite how many records hold each of its combinations. */
  private readonly histograms: Int32Array[] = [];

  constructor(problem: SearchProblem) {
    this.problem = problem;
  }

  /** Judges two attributes, whose pairs of values are few: whether more records than `limit` stand in small pairs. */
  judgeOf(one: Digit, other: Digit, k: number, limit: number): PairJudge {
    const [first, second] = [hierarchyOf(this.problem, one), hierarchyOf(this.problem, other)];
    const finest = { cells: this.count(one, other), columns: second.values.length };
    const byLevel: PairCounts[] = [];
    return (levelOfOne, levelOfOther) => {
      const rows = byLevel[levelOfOne] ?? rowsSummed(finest, first, levelOfOne);
      byLevel[levelOfOne] = rows;
      return hasMoreBelow(k, columnsSummed(rows, second, levelOfOther), limit);
    };
  }

  private count(one: Digit, other: Digit): Int32Array {
    const { table, interner } = this.problem;
    const [classes, groups] = [valuesOf(this.problem, one), valuesOf(this.problem, other)];
    const grouping = { groupOf: other.codeOf, groups };
    const codes = table.codes[other.composite] ?? NONE;
    if (one.composite !== other.composite)
      return interner.recordsOf({ ...table, codes, classOf: this.codesOf(one), classes, grouping });
    // Both stand in one composite, whose combinations are mostly fewer than the tuples.
    const cells = new Int32Array(classes * groups);
    return pairsOfCombinations(this.histogramOf(one.composite), one.codeOf, other.codeOf, cells, groups);
  }

  private histogramOf(composite: number): Int32Array {
    const { table, composites, interner } = this.problem;
    const codes = table.codes[composite] ?? NONE;
    const known = this.histograms[composite] ?? recordsByCode(table, codes, composites[composite]?.size ?? 0, interner);
    this.histograms[composite] = known;
    return known;
  }

  private codesOf({ attribute, composite, codeOf }: Digit): Int32Array {
    const { table, interner } = this.problem;
    const known = this.codes[attribute] ?? interner.numbersAt(table.codes[composite] ?? NONE, codeOf);
    this.codes[attribute] = known;
    return known;
  }
}

const NONE = new Int32Array();

const hierarchyOf = ({ hierarchies }: SearchProblem, { attribute }: Digit): Hierarchy =>
  hierarchies[attribute] ?? { values: [], levels: [] };

const valuesOf = (problem: SearchProblem, digit: Digit): number => hierarchyOf(problem, digit).values.length;

function pairsOfCombinations(
  counts: Int32Array,
  rowOf: Int32Array,
  columnOf: Int32Array,
  cells: Int32Array,
  columns: number,
): Int32Array {
  for (let code = 0; code < counts.length; code++) {
    const cell = (Math.imul(rowOf[code] as number, columns) + (columnOf[code] as number)) | 0;
    cells[cell] = ((cells[cell] as number) + (counts[code] as number)) | 0;
  }
  return cells;
}

const NO_LEVEL: HierarchyLevel = { groupOf: NONE, labels: [], sizes: NONE };

/** Whether every group holds one value. */
const areAlone = (sizes: Int32Array): boolean => sizes.every((size) => size === 1);

/** The rows of a group summed to one. */
function rowsSummed(pairs: PairCounts, { levels }: Hierarchy, level: number): PairCounts {
  const { groupOf, labels, sizes } = levels[level] ?? NO_LEVEL;
  if (areAlone(sizes)) return pairs;
  const { cells, columns } = pairs;
  const summed = new Int32Array(labels.length * columns);
  for (let row = 0; row < groupOf.length; row++) {
    const to = (groupOf[row] as number) * columns;
    const from = row * columns;
    for (let column = 0; column < columns; column++)
      summed[to + column] = ((summed[to + column] as number) + (cells[from + column] as number)) | 0;
  }
  return { cells: summed, columns };
}

/** The columns of a group summed to one. */
function columnsSummed({ cells, columns }: PairCounts, { levels }: Hierarchy, level: number): Int32Array {
  const { groupOf, labels, sizes } = levels[level] ?? NO_LEVEL;
  if (areAlone(sizes)) return cells;
  const groups = labels.length;
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
