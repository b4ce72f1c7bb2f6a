import type { Bounds, IntegerSystem } from "./integer-bounds.js";
import { IntegerBounds } from "./integer-bounds.js";
import { isProtected } from "./protection.js";
import type { Line } from "./table-shape.js";

/** What a reader of a table sees: the published counts, `undefined` where suppressed. */
export type VisibleCounts = readonly (number | undefined)[];

/** What a suppressed cell is known to count at least. */
export type LeastOf = (cell: number) => number;

/**
 * What a reader can compute about the suppressed cells of a table from the published ones alone. The suppressed cells
 * fall into groups that no line connects; each group is a system of its own, solved when first asked for.
 */
export class SuppressedIntervals {
  private readonly groups = new Map<number, Group>();
  private readonly leastOf: LeastOf;
  private readonly truth: readonly number[] | undefined;
  private readonly seen: VisibleCounts;
  private readonly lines: readonly Line[];
  private readonly solved = new Map<Group, IntegerBounds>();

  /**
   * @param leastOf - what a suppressed cell is known to count at least
   * @param truth - the counts behind the table, for a publisher who wants to save work; an auditor has none
   */
  constructor(lines: readonly Line[], seen: VisibleCounts, leastOf: LeastOf, truth?: readonly number[]) {
    this.truth = truth;
    this.lines = lines;
    this.seen = seen;
    this.leastOf = leastOf;
    for (const group of groupsOf(lines, seen)) for (const cell of group.cells) this.groups.set(cell, group);
  }

  /**
   * Whether the reader's interval of a suppressed cell protects it, decided with as little work as possible; `false`
   * also where it cannot be decided.
   */
  protects(cell: number, k: number, width: number): boolean {
    const group = this.groups.get(cell);
    if (group === undefined) return false;
    const seen = this.boundsOf(group).seen(group.cells.indexOf(cell));
    const least = this.leastOf(cell);
    const shifted = { low: seen.low + least, high: seen.high + least };
    if (Number.isFinite(seen.low) && isProtected(shifted, k, width)) return true;
    const bounds = this.of(cell);
    return typeof bounds !== "string" && isProtected(bounds, k, width);
  }

  /** The exact bounds of a suppressed cell; `inconsistent` when no table has the published counts. */
  of(cell: number): Bounds | "undecided" | "inconsistent" {
    const group = this.groups.get(cell);
    if (group === undefined) return "inconsistent";
    const bounds = this.boundsOf(group);
    if (!bounds.consistent) return "inconsistent";
    const shifted = bounds.of(group.cells.indexOf(cell));
    if (shifted === "undecided") return "undecided";
    const least = this.leastOf(cell);
    const high = shifted.high === "unbounded" ? shifted.high : shifted.high + least;
    return { low: shifted.low + least, high };
  }

  private boundsOf(group: Group): IntegerBounds {
    const known = this.solved.get(group);
    if (known !== undefined) return known;
    const { truth, leastOf } = this;
    const solution = truth === undefined ? undefined : group.cells.map((cell) => (truth[cell] ?? 0) - leastOf(cell));
    const bounds = new IntegerBounds(systemOf(group, this.lines, this.seen, leastOf), solution);
    this.solved.set(group, bounds);
    return bounds;
  }
}

/** Suppressed cells that lines connect, and those lines. */
interface Group {
  readonly cells: number[];
  readonly lines: number[];
}

function groupsOf(lines: readonly Line[], seen: VisibleCounts): Group[] {
  const groupOfCell = new Map<number, Group>();
  for (const [cell, count] of seen.entries())
    if (count === undefined) groupOfCell.set(cell, { cells: [cell], lines: [] });
  for (const [place, line] of lines.entries()) {
    const [first, ...others] = new Set(cellsOf(line).flatMap((cell) => groupOfCell.get(cell) ?? []));
    if (first === undefined) continue;
    first.lines.push(place);
    for (const other of others) {
      first.cells.push(...other.cells);
      first.lines.push(...other.lines);
      for (const cell of other.cells) groupOfCell.set(cell, first);
    }
  }
  return [...new Set(groupOfCell.values())];
}

function systemOf(group: Group, lines: readonly Line[], seen: VisibleCounts, leastOf: LeastOf): IntegerSystem {
  const column = new Map(group.cells.map((cell, place) => [cell, place]));
  const matrix: number[][] = [];
  const right: number[] = [];
  for (const place of group.lines) {
    const line = lines[place];
    if (line === undefined) continue;
    const row = new Array<number>(group.cells.length).fill(0);
    let side = 0;
    for (const cell of cellsOf(line)) {
      const sign = cell === line.total ? -1 : 1;
      const at = column.get(cell);
      if (at === undefined) side -= sign * (seen[cell] ?? 0);
      else {
        row[at] = sign;
        side -= sign * leastOf(cell);
      }
    }
    matrix.push(row);
    right.push(side);
  }
  return { matrix, right, variables: group.cells.length };
}

function cellsOf(line: Line): number[] {
  return [...line.parts, line.total];
}
