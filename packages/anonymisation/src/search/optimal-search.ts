import type { Classes, Room, TwoRooms } from "./classes.js";
import { oneClass, refined, refinedByAll, roomFor, splitBy, twoRoomsFor } from "./classes.js";
import { evaluate } from "./evaluate.js";
import { greedyDescent } from "./greedy-descent.js";
import { merged } from "./merged-table.js";
import type { Costs } from "./metric.js";
import type { PairFloors } from "./pair-floors.js";
import { leastLevelsOf, pairFloors } from "./pair-floors.js";
import { asksOnlySizes } from "./requirement.js";
import type { SearchOutcome, SearchProblem } from "./search-problem.js";
import { heightOf } from "./search-problem.js";
import { compositePart, compositeParts, sensitiveParts } from "./splitting.js";
import type { TupleTable } from "./tuple-table.js";

/** A table below which the tree of generalisations continues: the tuples, and the classes of the levels fixed so far. */
interface Hub {
  readonly table: TupleTable;
  readonly classes: Classes;
}

/** Below this many tuples joining them costs more than it saves. */
const SMALL_TABLE = 400;

/** Tuples are joined when so many generalisations remain below, for each composite that must be looked at to join them. */
const WORTH_JOINING = 320;

/** The finest classes below are looked at when so many generalisations remain that they could rule out. */
const WORTH_BOUNDING = 3;

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
  /** Attributes in the order in which the tree fixes them: composite by composite. */
  private readonly order: readonly number[];
  /** For each depth the composite whose last attribute is fixed there. */
  private readonly completed: readonly (number | undefined)[];
  private readonly levels: number[];
  private readonly floors: PairFloors;
  /** Generalisations known to lose too many records, or more than the best can afford, by their place in the lattice. */
  private readonly ruledOut: Uint8Array;
  /** For each attribute how far apart its neighbouring levels lie in the lattice. */
  private readonly strides: readonly number[];
  private readonly heights: readonly number[];
  /** For each depth the least level of each attribute that the attributes fixed so far leave possible. */
  private readonly leastLevels: Int32Array[];
  /** For each composite room for the classes into which it splits; all that lies below is done before it is used again. */
  private readonly rooms: readonly Room[];
  /** Rooms for classes by which tuples are joined, and which nobody needs afterwards. */
  private readonly joiningRooms: TwoRooms;
  /** What each attribute costs, of the generalisation that is being judged. */
  private readonly costs: Float64Array;
  private best: Omit<SearchOutcome, "leastLoss"> | undefined;
  private checked = 0;
  /** Whether whoever watches has stopped the search, and the least cost of what was then left open. */
  private stopped = false;
  private leastLeftOpen = Number.POSITIVE_INFINITY;

  constructor(problem: SearchProblem) {
    this.problem = problem;
    const heights = problem.hierarchies.map((_, attribute) => heightOf(problem, attribute));
    this.order = problem.composites.flatMap(({ digits }) => digits.map(({ attribute }) => attribute));
    this.completed = problem.composites.flatMap(({ digits }) =>
      digits.map(({ composite }, place) => (place === digits.length - 1 ? composite : undefined)),
    );
    this.levels = heights.slice();
    this.heights = heights;
    this.costs = new Float64Array(heights.length);
    const strides = heights.map(() => 0);
    let nodes = 1;
    for (const attribute of this.order.toReversed()) {
      strides[attribute] = nodes;
      nodes *= (heights[attribute] ?? 0) + 1;
    }
    this.strides = strides;
    this.ruledOut = new Uint8Array(nodes);
    this.floors = pairFloors(problem);
    this.rooms = problem.composites.map(() => roomFor(problem.table.tuples));
    this.joiningRooms = twoRoomsFor(problem.table.tuples);
    this.leastLevels = [...heights, 0].map(() => leastLevelsOf(this.floors));
  }

  run(): SearchOutcome | undefined {
    const least = this.leastLevels[0] ?? new Int32Array();
    if (least.some((level, attribute) => level > (this.heights[attribute] ?? 0))) return undefined;
    const { table } = this.problem;
    const whole = { table, classes: oneClass(table) };
    const root = least.every((level) => level === 0) ? whole : this.joined(whole, 0, least);
    this.best = greedyDescent(this.problem, root.table, least);
    this.checked = this.best?.checked ?? 0;
    this.descend(0, root, 0, this.problem.metric.costsWith(0));
    if (this.best === undefined) return undefined;
    return { ...this.best, leastLoss: Math.min(this.best.loss, this.leastLeftOpen), checked: this.checked };
  }

  /**
   * Tries every level of the next attribute, from coarse to fine, below the levels fixed so far, with the costs that
   * remain possible below them.
   */
  private descend(depth: number, hub: Hub, node: number, costs: Costs): void {
    const attribute = this.order[depth];
    if (attribute === undefined) return;
    const composite = this.completed[depth];
    const stride = this.strides[attribute] ?? 1;
    const floor = this.leastLevels[depth]?.[attribute] ?? 0;
    for (let level = this.heights[attribute] ?? 0; level >= 0; level--) {
      this.fix(depth, attribute, level);
      const from = node + level * stride;
      if (level < floor || this.parentsRuleOut(from + stride - 1, depth)) {
        this.ruledOut.fill(1, node, from + stride);
        break;
      }
      const least = this.leastCost(depth + 1, costs);
      if (this.isNoBetter(least)) continue;
      if (this.stopped) this.leastLeftOpen = Math.min(this.leastLeftOpen, least);
      else if (composite === undefined) this.descend(depth + 1, hub, from, costs);
      else if (this.losesTooMuch(depth + 1, composite, hub, from)) {
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

  /** Judges the attributes fixed so far, the first `depth`, and goes on below them; `true` when no refinement can hold, or be better. */
  private losesTooMuch(depth: number, composite: number, hub: Hub, node: number): boolean {
    const { interner, requirement, limit, metric } = this.problem;
    const { table } = hub;
    const { codes, grouping } = compositePart(this.problem, table, composite, this.levels);
    const split = splitBy(table, hub.classes, codes, grouping);
    this.checked++;
    this.tellHowFar(depth);
    const isLast = depth === this.order.length;
    // Without criteria the sizes of the classes say everything, and most of those that are judged last lose too much.
    if (isLast && asksOnlySizes(requirement)) {
      const small = interner.recordsBelow(requirement.k, split, limit);
      if (small > limit) return true;
      const costs = metric.costsWith(small);
      if (this.isNoBetter(this.leastCost(0, costs))) return true;
      if (this.isNoBetter(this.leastCost(depth, costs))) return false;
    }
    const classes = refined(split, interner, this.rooms[composite]);
    const view = evaluate(table, classes, requirement);
    if (view.lost > limit || this.isNoBetter(this.leastCost(0, metric.costsWith(view.lost)))) return true;
    if (!isLast) this.goOn(depth, { table, classes }, composite + 1, view.lost, node);
    else if (view.suppressed <= limit) this.keep(view.suppressed, metric.loss(this.levels, view));
    return false;
  }

  private keep(suppressed: number, loss: number): void {
    if (this.best !== undefined && loss >= this.best.loss) return;
    this.best = { levels: this.levels.slice(), loss, suppressed, checked: 0 };
  }

  /** Goes on below the attributes fixed so far, unless what they lose rules out anything better. */
  private goOn(depth: number, hub: Hub, composite: number, lost: number, node: number): void {
    const costs = this.problem.metric.costsWith(lost);
    if (this.isNoBetter(this.leastCost(depth, costs))) return;
    const least = this.leastLevels[depth] ?? new Int32Array();
    if (this.finestIsNoBetter(depth, hub, composite, least)) return;
    const enough = WORTH_JOINING * (this.problem.composites.length - composite);
    const worthJoining =
      !this.stopped &&
      hub.table.tuples >= SMALL_TABLE &&
      this.mostBelow(depth) >= enough &&
      this.countBelow(depth, enough, costs) >= enough;
    this.descend(depth, worthJoining ? this.joined(hub, composite, least) : hub, node, costs);
  }

  /** Whether the classes at the finest levels that are possible below say that nothing there is better. */
  private finestIsNoBetter(depth: number, { table, classes }: Hub, composite: number, least: Int32Array): boolean {
    const { metric, interner } = this.problem;
    if (metric.leastOfCoarser === undefined || this.mostBelow(depth) < WORTH_BOUNDING) return false;
    const parts = compositeParts(this.problem, table, composite, least);
    return this.isNoBetter(metric.leastOfCoarser(refinedByAll(table, classes, parts, interner, this.joiningRooms)));
  }

  /** Joins the tuples that no generalisation still to be tried below can tell apart. */
  private joined({ table, classes }: Hub, composite: number, least: Int32Array): Hub {
    const parts = [...compositeParts(this.problem, table, composite, least), ...sensitiveParts(this.problem, table)];
    const apart = refinedByAll(table, classes, parts, this.problem.interner, this.joiningRooms);
    const { table: joined, carry } = merged(table, apart);
    return { table: joined, classes: { ...classes, classOf: carry(classes.classOf) } };
  }

  /** How many generalisations there are below, bounded out or not. */
  private mostBelow(depth: number): number {
    const attribute = this.order[depth - 1];
    return attribute === undefined ? this.ruledOut.length : (this.strides[attribute] ?? 1);
  }

  /** How many generalisations below are not bounded out, counted up to `most`. */
  private countBelow(depth: number, most: number, costs: Costs): number {
    const attribute = this.order[depth];
    if (attribute === undefined) return 1;
    const floor = this.leastLevels[depth]?.[attribute] ?? 0;
    let count = 0;
    for (let level = this.heights[attribute] ?? 0; level >= floor && count < most; level--) {
      this.fix(depth, attribute, level);
      if (!this.isNoBetter(this.leastCost(depth + 1, costs))) count += this.countBelow(depth + 1, most - count, costs);
    }
    return count;
  }

  /** What everything below the first `depth` attributes costs at least. */
  private leastCost(depth: number, costs: Costs): number {
    const { order, levels, problem } = this;
    const least = this.leastLevels[depth];
    for (let place = 0; place < order.length; place++) {
      const attribute = order[place] ?? 0;
      const level = (place < depth ? levels[attribute] : least?.[attribute]) ?? 0;
      this.costs[attribute] = costs[attribute]?.[level] ?? Number.POSITIVE_INFINITY;
    }
    return problem.metric.total(this.costs);
  }

  private isNoBetter(cost: number): boolean {
    return this.best !== undefined && cost >= this.best.loss;
  }

  /** Tells whoever watches how far the search has come, unless it was stopped before. */
  private tellHowFar(depth: number): void {
    const { watch } = this.problem;
    if (watch === undefined || this.stopped) return;
    let behind = 0;
    for (const attribute of this.order.slice(0, depth))
      behind += ((this.heights[attribute] ?? 0) - (this.levels[attribute] ?? 0)) * (this.strides[attribute] ?? 0);
    const share = behind / this.ruledOut.length;
    this.stopped = !watch({ checked: this.checked, share, loss: this.best?.loss });
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
