import { IntegerTableau } from "./integer-tableau.js";

/** The least and the greatest value that a suppressed count can have; `unbounded` when no published cell limits it. */
export interface Bounds {
  readonly low: number;
  readonly high: number | "unbounded";
}

/** Equations over non-negative integers: `matrix · y = right`. */
export interface IntegerSystem {
  readonly matrix: readonly (readonly number[])[];
  readonly right: readonly number[];
  readonly variables: number;
}

/** The most linear programs solved for one bound before the bound counts as undecided. */
const MAX_BRANCHES = 400;

/**
 * Computes the exact bounds of the variables of a system, one variable at a time, by linear programming and, where a
 * vertex is fractional, by branch and bound (Land and Doig 1960). Every whole solution met on the way is remembered by
 * its range, since it bounds all variables at once.
 */
export class IntegerBounds {
  /** Whether the equations have a solution at all (over the rationals). */
  readonly consistent: boolean;
  private readonly variables: number;
  private readonly root: IntegerTableau;
  private readonly seenLeast: number[];
  private readonly seenMost: number[];

  /** @param solution - a whole solution that is known beforehand, to save work */
  constructor(system: IntegerSystem, solution?: readonly number[]) {
    this.variables = system.variables;
    this.root = new IntegerTableau(system.matrix, system.right);
    this.consistent = this.root.findSolution() || this.root.overflowed;
    this.seenLeast = solution?.slice() ?? new Array<number>(system.variables).fill(Number.POSITIVE_INFINITY);
    this.seenMost = solution?.slice() ?? new Array<number>(system.variables).fill(Number.NEGATIVE_INFINITY);
  }

  /** The range of a variable over the whole solutions met so far: its bounds are at least as far apart. */
  seen(variable: number): { readonly low: number; readonly high: number } {
    return { low: this.seenLeast[variable] ?? 0, high: this.seenMost[variable] ?? 0 };
  }

  /** The bounds of a variable, or `undecided` where exact arithmetic or the stated number of branches does not suffice. */
  of(variable: number): Bounds | "undecided" {
    const low = this.extreme(variable, -1);
    const high = this.extreme(variable, 1);
    return low === "undecided" || low === "unbounded" || high === "undecided" ? "undecided" : { low, high };
  }

  private extreme(variable: number, sign: 1 | -1): number | "unbounded" | "undecided" {
    if (this.root.overflowed) return "undecided";
    const bounded = this.root.maximise(variable, sign);
    if (this.root.overflowed) return "undecided";
    return bounded ? this.branch(variable, sign) : "unbounded";
  }

  /** Walks the tree of half-spaces depth first; `best` starts at what a solution met earlier has already reached. */
  private branch(variable: number, sign: 1 | -1): number | "undecided" {
    let best = sign > 0 ? this.seenMost[variable] : this.seenLeast[variable];
    const open = [this.root];
    for (let solved = 0; open.length > 0; solved++) {
      const tableau = open.pop();
      if (tableau === undefined || solved >= MAX_BRANCHES || tableau.overflowed) return "undecided";
      const reached = Math.floor((sign * tableau.numeratorOf(variable)) / tableau.denominator);
      if (best !== undefined && reached <= sign * best) continue;
      const fractional = tableau.fractionalVariable();
      if (fractional === undefined) {
        best = sign * reached;
        this.remember(tableau);
        continue;
      }
      const floor = Math.floor(tableau.numeratorOf(fractional) / tableau.denominator);
      open.push(
        ...[
          tableau.restricted(fractional, 1, floor, variable, sign),
          tableau.restricted(fractional, -1, floor + 1, variable, sign),
        ].filter((one) => one !== undefined),
      );
    }
    return best === undefined || !Number.isFinite(best) ? "undecided" : best + 0;
  }

  private remember(tableau: IntegerTableau): void {
    for (let variable = 0; variable < this.variables; variable++) {
      const value = tableau.numeratorOf(variable) / tableau.denominator;
      this.seenLeast[variable] = Math.min(this.seenLeast[variable] ?? value, value);
      this.seenMost[variable] = Math.max(this.seenMost[variable] ?? value, value);
    }
  }
}
