import { evaluate } from "./evaluate.js";
import { greedyDescent } from "./greedy-descent.js";
import type { PairFloors } from "./pair-floors.js";
import { pairFloors } from "./pair-floors.js";
import type { SearchOutcome, SearchProblem } from "./search-problem.js";
import { heightOf, sensitiveSplitters, splitterOf } from "./search-problem.js";
import type { TupleTable } from "./tuple-table.js";
import { classesOf, merged } from "./tuple-table.js";

/** A table below which the tree of generalisations continues: the tuples, and the classes of the levels fixed so far. */
interface Hub {
  readonly table: TupleTable;
  readonly classOf: Int32Array<ArrayBuffer>;
  readonly classes: number;
}

/** Below this many tuples joining them costs more than it saves. */
const SMALL_TABLE = 400;

/** Tuples are joined when so many generalisations remain below, for each attribute that must be looked at to join them. */
const WORTH_JOINING = 8;

/**
 * Finds the generalisation with the least loss among all that fulfil the requirement; `undefined` when none does. Exact:
 * every generalisation is judged, or ruled out by a bound on its loss or on the records that it must lose.
 * Argument in `optimal-search.proof.md`.
 */
export function optimalSearch(problem: SearchProblem): SearchOutcome | undefined {
  return new Search(problem).run();
}

class Search {
  private readonly problem: SearchProblem;
  /** Attributes in the order in which the tree fixes them. */
  private readonly order: readonly number[];
  private readonly levels: number[];
  private readonly floors: PairFloors;
  /** Generalisations known to lose too many records, by their place in the lattice. */
  private readonly ruledOut: Uint8Array;
  /** For each attribute how far apart its neighbouring levels lie in the lattice. */
  private readonly strides: readonly number[];
  private readonly heights: readonly number[];
  /** For each depth the least level of each attribute that the attributes fixed so far leave possible. */
  private readonly leastLevels: Int32Array[];
  /** For each depth the class of each tuple, as the level that is tried there splits them. */
  private readonly split: readonly Int32Array<ArrayBuffer>[];
  /** The sizes of the classes of the last split. */
  private readonly sizes: Int32Array;
  private best: SearchOutcome | undefined;
  private checked = 0;

  constructor(problem: SearchProblem) {
    this.problem = problem;
    const heights = problem.hierarchies.map((_, attribute) => heightOf(problem, attribute));
    const widths = problem.hierarchies.map(({ values }) => values.length);
    this.order = [...heights.keys()].sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
    this.levels = heights.slice();
    this.heights = heights;
    this.leastLevels = [...heights, 0].map(() => new Int32Array(heights.length));
    const strides = heights.map(() => 0);
    let nodes = 1;
    for (const attribute of this.order.toReversed()) {
      strides[attribute] = nodes;
      nodes *= (heights[attribute] ?? 0) + 1;
    }
    this.strides = strides;
    this.ruledOut = new Uint8Array(nodes);
    this.floors = pairFloors(problem);
    this.split = heights.map(() => new Int32Array(problem.table.tuples));
    this.sizes = new Int32Array(problem.table.tuples);
  }

  run(): SearchOutcome | undefined {
    this.best = greedyDescent(this.problem);
    this.checked = this.best?.checked ?? 0;
    const { table } = this.problem;
    const hub = { table, classOf: new Int32Array(table.tuples), classes: table.tuples === 0 ? 0 : 1 };
    this.descend(0, hub, 0, 0);
    return this.best === undefined ? undefined : { ...this.best, checked: this.checked };
  }

  /**
   * Tries every level of the next attribute, from coarse to fine, below the levels fixed so far, which lose at least
   * `lost` records.
   */
  private descend(depth: number, hub: Hub, node: number, lost: number): void {
    const attribute = this.order[depth];
    if (attribute === undefined) return;
    const stride = this.strides[attribute] ?? 1;
    const floor = this.leastLevels[depth]?.[attribute] ?? 0;
    // One for each depth: what lies below is done before the next level overwrites it.
    const out = this.split[depth] ?? new Int32Array(hub.table.tuples);
    for (let level = this.heights[attribute] ?? 0; level >= 0; level--) {
      this.fix(depth, attribute, level);
      const from = node + level * stride;
      const hopeless = level < floor || this.parentsRuleOut(from + stride - 1, depth);
      if (hopeless || (!this.boundedOut(depth + 1, lost) && this.losesTooMuch(depth, hub, level, out, from))) {
        this.ruledOut.fill(1, node, from + stride);
        break;
      }
    }
  }

  /** Fixes the level of the attribute at this depth, and learns what it leaves possible for the others. */
  private fix(depth: number, attribute: number, level: number): void {
    this.levels[attribute] = level;
    const before = this.leastLevels[depth];
    const after = this.leastLevels[depth + 1];
    const floors = this.floors[attribute]?.[level];
    if (before === undefined || after === undefined) return;
    for (let other = 0; other < after.length; other++)
      after[other] = Math.max(before[other] ?? 0, floors?.[other] ?? 0);
  }

  /** Judges the attributes fixed so far and goes on below them; `true` when no refinement can hold. */
  private losesTooMuch(depth: number, hub: Hub, level: number, out: Int32Array<ArrayBuffer>, node: number): boolean {
    const { interner, requirement, limit, metric } = this.problem;
    const { table } = hub;
    const { codes, groupOf, groups } = splitterOf(this.problem, table, this.order[depth] ?? 0, level);
    const [parents, sizes] = [hub.classOf, this.sizes];
    const classes = interner.refineAndSum(
      table.tuples,
      parents,
      hub.classes,
      codes,
      groupOf,
      groups,
      out,
      table.counts,
      sizes,
    );
    this.checked++;
    const small = this.inSmallClasses(classes);
    if (small > limit) return true;
    const isLast = depth + 1 === this.order.length;
    // Without criteria the sizes say everything until the classes themselves are asked for.
    if (!isLast && requirement.criteria.length === 0) {
      this.goOn(depth + 1, table, out, classes, small, node);
      return false;
    }
    const view = evaluate(table, out, classes, requirement);
    if (view.lost > limit) return true;
    if (!isLast) this.goOn(depth + 1, table, out, classes, view.lost, node);
    else if (view.suppressed <= limit) {
      const loss = metric.loss(this.levels, view);
      if (this.best === undefined || loss < this.best.loss) {
        this.best = { levels: this.levels.slice(), loss, suppressed: view.suppressed, checked: 0 };
      }
    }
    return false;
  }

  /** Goes on below the attributes fixed so far, unless what they lose rules out anything better. */
  private goOn(
    depth: number,
    table: TupleTable,
    classOf: Int32Array<ArrayBuffer>,
    classes: number,
    lost: number,
    node: number,
  ): void {
    if (this.boundedOut(depth, lost)) return;
    this.descend(depth, this.hubBelow(depth, table, classOf, classes, lost), node, lost);
  }

  /** The records in classes below k, by the sizes of the last split. */
  private inSmallClasses(classes: number): number {
    const { sizes } = this;
    const { k } = this.problem.requirement;
    let small = 0;
    for (let one = 0; one < classes; one++) {
      const size = sizes[one] as number;
      if (size < k) small += size;
    }
    return small;
  }

  /** Joins the tuples that no generalisation still to be tried below can tell apart, when that is worth its cost. */
  private hubBelow(
    depth: number,
    table: TupleTable,
    classOf: Int32Array<ArrayBuffer>,
    classes: number,
    lost: number,
  ): Hub {
    const rest = this.order.slice(depth);
    if (
      rest.length < 2 ||
      table.tuples < SMALL_TABLE ||
      this.countBelow(depth, WORTH_JOINING * rest.length, lost) < WORTH_JOINING * rest.length
    ) {
      return { table, classOf, classes };
    }
    const splitters = rest.map((attribute) =>
      splitterOf(this.problem, table, attribute, this.leastLevels[depth]?.[attribute] ?? 0),
    );
    const prefix = { codes: classOf, groupOf: ascending(classes), groups: classes };
    const all = [prefix, ...splitters, ...sensitiveSplitters(this.problem, table)];
    const joined = classesOf(table.tuples, all, this.problem.interner);
    const hub = merged(table, joined.classOf, joined.classes);
    return { table: hub.table, classOf: hub.carry(classOf), classes };
  }

  /** How many generalisations below are not bounded out, counted up to `most`. */
  private countBelow(depth: number, most: number, lost: number): number {
    const attribute = this.order[depth];
    if (attribute === undefined) return 1;
    const floor = this.leastLevels[depth]?.[attribute] ?? 0;
    let count = 0;
    for (let level = this.heights[attribute] ?? 0; level >= floor && count < most; level--) {
      this.fix(depth, attribute, level);
      if (!this.boundedOut(depth + 1, lost)) count += this.countBelow(depth + 1, most - count, lost);
    }
    return count;
  }

  /** Whether everything below the first `depth` attributes, which suppress `lost` records, loses at least as much as the best. */
  private boundedOut(depth: number, lost: number): boolean {
    if (this.best === undefined) return false;
    const least = this.leastLevels[depth];
    for (let place = depth; place < this.order.length; place++) {
      const attribute = this.order[place] ?? 0;
      this.levels[attribute] = least?.[attribute] ?? 0;
    }
    return this.problem.metric.bound(this.levels, lost) >= this.best.loss;
  }

  /** Whether a neighbour one level coarser in an attribute fixed so far is ruled out, the rest being coarsest. */
  private parentsRuleOut(node: number, depth: number): boolean {
    for (let place = 0; place <= depth; place++) {
      const attribute = this.order[place] ?? 0;
      const coarser = (this.levels[attribute] ?? 0) < (this.heights[attribute] ?? 0);
      if (coarser && this.ruledOut[node + (this.strides[attribute] ?? 0)] === 1) return true;
    }
    return false;
  }
}

function ascending(length: number): Int32Array {
  return Int32Array.from({ length }, (_, place) => place);
}
