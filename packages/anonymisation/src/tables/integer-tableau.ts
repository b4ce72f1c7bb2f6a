/** The most pivots of one dual repair; more means that it cycles, and the tableau is given up. */
const MAX_REPAIRS = 2000;

/** After so many pivots without progress Bland's rule takes over, under which the simplex method must end. */
const STANDING_PIVOTS = 40;

/**
 * A simplex tableau in exact integer arithmetic (fraction-free pivoting: Edmonds 1967, "Systems of distinct
 * representatives and linear algebra"; the division by the previous pivot is exact). Column 0 holds the right side,
 * column v + 1 the variable v; entry (i, j) stands for the rational number rows[i][j] / denominator. No rounding
 * happens: where a product would leave the integers that a double holds exactly, the tableau says so and its answers are
 * not used.
 */
export class IntegerTableau {
  /** Whether an integer has left the exact range (or a repair has cycled), so that nothing here may be relied on. */
  overflowed = false;
  denominator = 1;
  private rows: Float64Array[];
  /** The variable that is basic in each row; -1 for an artificial one. */
  private basis: number[];

  /** Builds `matrix · y = right` with y >= 0. */
  constructor(matrix: readonly (readonly number[])[], right: readonly number[]) {
    this.rows = matrix.map((row, place) => {
      const side = right[place] ?? 0;
      return Float64Array.from([side, ...row], (entry) => (side < 0 ? -entry : entry));
    });
    this.basis = matrix.map(() => -1);
  }

  /** Finds a first solution; `false` when there is none (or the arithmetic overflowed). */
  findSolution(): boolean {
    const artificial = () => this.rows.filter((_, row) => this.basis[row] === -1);
    this.improve(() => sumOf(artificial(), this.columns()));
    if (this.overflowed || artificial().some((row) => row[0] !== 0)) return false;
    for (const [row, variable] of this.basis.entries()) if (variable === -1) this.expel(row);
    return !this.overflowed;
  }

  /** Moves to a solution where `sign * y[variable]` is greatest; `false` when it grows without end. */
  maximise(variable: number, sign: 1 | -1): boolean {
    return this.improve(() => this.costsOf(variable, sign));
  }

  /**
   * The tableau with one more condition, `side * y[variable] <= side * limit`, moved back to where the objective is
   * greatest; `undefined` when no solution is left. Call it at an optimum of the same objective (dual simplex).
   */
  restricted(
    variable: number,
    side: 1 | -1,
    limit: number,
    objective: number,
    sign: 1 | -1,
  ): IntegerTableau | undefined {
    const twin = new IntegerTableau([], []);
    twin.denominator = this.denominator;
    twin.overflowed = this.overflowed;
    const source = this.rows[this.basis.indexOf(variable)] ?? new Float64Array(this.columns());
    const slack = Float64Array.from([...source, 0], (entry) => -side * entry);
    slack[0] = side * (limit * this.denominator - (source[0] ?? 0));
    slack[variable + 1] = 0;
    slack[slack.length - 1] = this.denominator;
    twin.rows = [...this.rows.map((row) => extended(row)), slack];
    twin.basis = [...this.basis, this.columns() - 1];
    return twin.repair(objective, sign) ? twin : undefined;
  }

  /** The value of a variable as a numerator over `denominator`. */
  numeratorOf(variable: number): number {
    return this.rows[this.basis.indexOf(variable)]?.[0] ?? 0;
  }

  /** A variable whose value is not an integer in the present solution, if there is one. */
  fractionalVariable(): number | undefined {
    const row = this.rows.findIndex((one) => (one[0] ?? 0) % this.denominator !== 0);
    return row < 0 ? undefined : this.basis[row];
  }

  private columns(): number {
    return this.rows[0]?.length ?? 0;
  }

  private costsOf(variable: number, sign: 1 | -1): Float64Array {
    const source = this.rows[this.basis.indexOf(variable)];
    const costs = new Float64Array(this.columns());
    if (source === undefined) costs[variable + 1] = sign * this.denominator;
    else for (let column = 1; column < costs.length; column++) costs[column] = -sign * (source[column] ?? 0);
    if (source !== undefined) costs[variable + 1] = 0;
    return costs;
  }

  private improve(costsNow: () => Float64Array): boolean {
    let standing = 0;
    while (!this.overflowed) {
      const column = enteringColumn(costsNow(), standing > STANDING_PIVOTS);
      if (column === 0) return true;
      const row = this.leavingRow(column);
      if (row < 0) return false;
      standing = this.rows[row]?.[0] === 0 ? standing + 1 : 0;
      this.pivot(row, column);
    }
    return false;
  }

  private leavingRow(column: number): number {
    let best = -1;
    let bestEntry = 1;
    let bestSide = 0;
    for (const [row, entries] of this.rows.entries()) {
      const entry = entries[column] ?? 0;
      if (entry <= 0) continue;
      const side = entries[0] ?? 0;
      const difference = best < 0 ? -1 : side * bestEntry - bestSide * entry;
      this.note(Math.abs(side * bestEntry) + Math.abs(bestSide * entry));
      if (difference > 0 || (difference === 0 && (this.basis[row] ?? 0) > (this.basis[best] ?? 0))) continue;
      best = row;
      bestEntry = entry;
      bestSide = side;
    }
    return best;
  }

  /** Dual simplex: pivots until no right side is negative, keeping the objective at its greatest. */
  private repair(objective: number, sign: 1 | -1): boolean {
    for (let pivots = 0; !this.overflowed; pivots++) {
      const row = this.rows.findIndex((one) => (one[0] ?? 0) < 0);
      if (row < 0) return true;
      const column = this.repairingColumn(this.rows[row] ?? new Float64Array(), this.costsOf(objective, sign));
      if (column === 0) return false;
      if (pivots >= MAX_REPAIRS) this.overflowed = true;
      this.pivot(row, column);
    }
    return true;
  }

  private repairingColumn(entries: Float64Array, costs: Float64Array): number {
    let best = 0;
    for (let column = 1; column < entries.length; column++) {
      const entry = entries[column] ?? 0;
      if (entry >= 0) continue;
      const mine = -(costs[column] ?? 0) * -(entries[best] ?? 0);
      const theirs = -(costs[best] ?? 0) * -entry;
      this.note(Math.abs(mine) + Math.abs(theirs));
      if (best === 0 || mine < theirs) best = column;
    }
    return best;
  }

  private pivot(pivotRow: number, column: number): void {
    const source = this.rows[pivotRow] ?? new Float64Array();
    if ((source[column] ?? 0) < 0) for (let at = 0; at < source.length; at++) source[at] = -(source[at] ?? 0);
    const pivot = source[column] ?? 0;
    let peak = 0;
    for (const [row, target] of this.rows.entries()) {
      const factor = target[column] ?? 0;
      if (row === pivotRow || (factor === 0 && pivot === this.denominator)) continue;
      for (let at = 0; at < target.length; at++) {
        const kept = (target[at] ?? 0) * pivot;
        const taken = (source[at] ?? 0) * factor;
        peak = Math.max(peak, Math.abs(kept) + Math.abs(taken));
        target[at] = (kept - taken) / this.denominator;
      }
    }
    this.note(peak);
    this.denominator = pivot;
    this.basis[pivotRow] = column - 1;
  }

  /** Drives an artificial variable, zero by now, out of the basis; a row without any other variable says 0 = 0. */
  private expel(row: number): void {
    const column = (this.rows[row] ?? new Float64Array()).findIndex((entry, at) => at > 0 && entry !== 0);
    if (column > 0) this.pivot(row, column);
  }

  private note(magnitude: number): void {
    if (magnitude > Number.MAX_SAFE_INTEGER) this.overflowed = true;
  }
}

function extended(row: Float64Array): Float64Array {
  const longer = new Float64Array(row.length + 1);
  longer.set(row);
  return longer;
}

function sumOf(rows: readonly Float64Array[], columns: number): Float64Array {
  const sum = new Float64Array(columns);
  for (const row of rows)
    for (let column = 0; column < columns; column++) sum[column] = (sum[column] ?? 0) + (row[column] ?? 0);
  return sum;
}

/** The column that improves most, the first that improves under Bland's rule, or 0 when none does. */
function enteringColumn(costs: Float64Array, bland: boolean): number {
  let best = 0;
  for (let column = 1; column < costs.length; column++) {
    const cost = costs[column] ?? 0;
    if (cost <= 0 || (best > 0 && cost <= (costs[best] ?? 0))) continue;
    if (bland) return column;
    best = column;
  }
  return best;
}
