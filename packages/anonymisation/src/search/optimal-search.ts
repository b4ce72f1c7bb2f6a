import type { Board } from "./board.js";
import { refined, splitBy } from "./classes.js";
import { evaluate } from "./evaluate.js";
import { type Hub, hubOf, stageOf } from "./hub.js";
import { hasOwnCells, type Split } from "./interner.js";
import { type Lattice, latticeOf } from "./lattice.js";
import type { Costs, SizeMetric } from "./metric.js";
import { leastLevelsOf, type PairFloors } from "./pair-floors.js";
import { asksOnlySizes } from "./requirement.js";
import type { Choice, SearchProblem } from "./search-problem.js";
import type { SearchStart } from "./search-start.js";
import { compositePart } from "./splitting.js";
import { carried, type StageRooms, sizesThrough, stageRoomsFor } from "./stage-classes.js";

/** Below this many tuples joining them costs more than it saves. */
const SMALL_TABLE = 400;

/** Tuples are joined when so many generalisations remain below, for each composite that must be looked at to join them. */
const WORTH_JOINING = 320;

/** The finest classes below are looked at when so many generalisations remain that they could rule out. */
const WORTH_BOUNDING = 3;

/** What a search found in the subtrees that it took. */
export interface TreeOutcome {
  /** What it found that is better than the start, and in which subtree. */
  readonly best: (Choice & { readonly subtree: number }) | undefined;
  /** How many generalisations it judged. */
  readonly checked: number;
  /** What everything costs at least that it left open; infinite unless it was stopped. */
  readonly leastLeftOpen: number;
}

/**
 * Finds the generalisation with the least loss among all that fulfil the requirement, in those subtrees that no other search
 * on the same board took. Exact: every generalisation is judged, or ruled out by a bound on its loss or on the records that it
 * must lose. Argument in `optimal-search.proof.md`.
 */
export function searchTree(problem: SearchProblem, start: SearchStart, board: Board): TreeOutcome {
  return new Search(problem, start, board).run();
}

class Search {
  private readonly problem: SearchProblem;
  private readonly lattice: Lattice;
  private readonly order: readonly number[];
  private readonly heights: readonly number[];
  private readonly strides: readonly number[];
  private readonly board: Board;
  private readonly ruledOut: Uint8Array;
  private readonly root: Hub;
  private readonly floors: PairFloors;
  private readonly levels: number[];
  /** For each depth the least level of each attribute that the attributes fixed so far leave possible. */
  private readonly leastLevels: Int32Array[];
  /** Room for the classes at each stage; all that lies below is done before it is used again. */
  private readonly rooms: StageRooms;
  /** Room for classes that nobody needs afterwards, once there are any. */
  private spareRooms: StageRooms | undefined;
  /** For each composite the hub whose classes lie in the room before its stage. */
  private readonly carriedFrom: Hub[] = [];
  /** What each attribute costs, of the generalisation that is being judged. */
  private readonly costs: Float64Array;
  /** How many generalisations may still be bounded out while they are counted. */
  private dispensable = 0;
  /** The loss of the best that this search knows. */
  private loss: number;
  /** No less than the loss of the best that any search knew when this one judged last. */
  private lossOfAll = Number.POSITIVE_INFINITY;
  private best: TreeOutcome["best"];
  /** The subtree in which it is. */
  private subtree = 0;
  private checked: number;
  /** Whether whoever watches has stopped the search, and the least cost of what was then left open. */
  private stopped = false;
  private leastLeftOpen = Number.POSITIVE_INFINITY;

  constructor(problem: SearchProblem, { floors, hub, rooms, best, checked }: SearchStart, board: Board) {
    this.problem = problem;
    this.lattice = latticeOf(problem.hierarchies, problem.composites);
    const { order, heights, strides } = this.lattice;
    [this.order, this.heights, this.strides] = [order, heights, strides];
    this.board = board;
    this.ruledOut = board.ruledOut;
    this.root = hub;
    this.floors = floors;
    this.loss = best?.loss ?? Number.POSITIVE_INFINITY;
    this.checked = checked;
    this.levels = heights.slice();
    this.costs = new Float64Array(heights.length);
    this.rooms = rooms;
    this.leastLevels = [...heights, 0].map(() => leastLevelsOf(floors));
  }

  run(): TreeOutcome {
    this.descend(0, this.root, 0, this.problem.metric.costsWith(0));
    return { best: this.best, checked: this.checked, leastLeftOpen: this.leastLeftOpen };
  }

  /**
   * Tries every level of the next attribute, from coarse to fine, below the levels fixed so far, with the costs that
   * remain possible below them.
   */
  private descend(depth: number, hub: Hub, node: number, costs: Costs): void {
    const attribute = this.order[depth];
    if (attribute === undefined) return;
    const composite = this.lattice.completed[depth];
    const stride = this.strides[attribute] ?? 1;
    const floor = this.leastLevels[depth]?.[attribute] ?? 0;
    const isDivided = composite === this.lattice.divided;
    for (let level = this.heights[attribute] ?? 0; level >= 0; level--) {
      this.fix(depth, attribute, level);
      const from = node + level * stride;
      if (level < floor || this.parentsRuleOut(from + stride - 1, depth)) {
        this.ruledOut.fill(1, node, from + stride);
        break;
      }
      const least = this.leastCost(depth + 1, costs);
      if (this.isNoBetter(least) || (isDivided && !this.takes(from / stride))) continue;
      if (this.stopped) this.leastLeftOpen = Math.min(this.leastLeftOpen, least);
      else if (composite === undefined) this.descend(depth + 1, hub, from, costs);
      else if (this.losesTooMuch(depth + 1, composite, hub, from)) {
        this.ruledOut.fill(1, node, from + stride);
        break;
      }
    }
  }

  /** Takes a subtree, unless another search took it. */
  private takes(subtree: number): boolean {
    this.subtree = subtree;
    return this.board.takes(subtree);
  }

  /** Fixes the level of the attribute at this depth, and learns what it leaves possible for the others. */
  private fix(depth: number, attribute: number, level: number): void {
    this.levels[attribute] = level;
    // Every depth has its own, every level of an attribute too.
    const [before, after] = [this.leastLevels[depth] as Int32Array, this.leastLevels[depth + 1] as Int32Array];
    const floors = this.floors[attribute]?.[level] as Int32Array;
    for (let other = 0; other < after.length; other++) {
      const [one, floor] = [before[other] as number, floors[other] as number];
      after[other] = one > floor ? one : floor;
    }
  }

  /** Judges the attributes fixed so far, the first `depth`, and goes on below them; `true` when no refinement can hold, or be better. */
  private losesTooMuch(depth: number, composite: number, hub: Hub, node: number): boolean {
    const { interner, requirement, limit, metric } = this.problem;
    const split = this.splitAt(hub, composite);
    this.checked++;
    this.lossOfAll = this.board.leastLoss();
    this.tellHowFar(depth);
    const isLast = depth === this.order.length;
    if (isLast && metric.ofSizes !== undefined && asksOnlySizes(requirement) && hasOwnCells(split))
      return this.judgeSizes(split, metric.ofSizes);
    // Without criteria the sizes of the classes say everything, and most of what is judged at the end of the tree ends here.
    if (isLast && asksOnlySizes(requirement)) {
      const small = interner.recordsBelow(requirement.k, split, limit);
      if (small > limit) return true;
      const costs = metric.costsWith(small);
      if (this.isWorse(this.leastCost(0, costs))) return true;
      if (this.isNoBetter(this.leastCost(depth, costs))) return false;
    }
    const classes = refined(split, interner, this.rooms.after[composite]);
    const view = evaluate(this.problem, stageOf(hub, composite).table, classes, limit);
    if (view.lost > limit || this.isWorse(this.leastCost(0, metric.costsWith(view.lost)))) return true;
    if (!isLast) this.goOn(depth, { ...hub, classes }, composite + 1, view.lost, node);
    else if (view.suppressed <= limit) this.keep(view.suppressed, metric.loss(this.levels, view));
    return false;
  }

  /** Judges a generalisation of which the sizes of the classes say everything; `true` when no refinement can hold, or be better. */
  private judgeSizes(split: Split, { loss }: SizeMetric): boolean {
    const { interner, requirement, limit, metric } = this.problem;
    const sums = interner.sumsOf(requirement.k, split);
    const { suppressed } = sums;
    if (suppressed > limit || this.isWorse(this.leastCost(0, metric.costsWith(suppressed)))) return true;
    this.keep(suppressed, loss(sums));
    return false;
  }

  /** Splits the classes of a hub by a composite, at the levels fixed so far. */
  private splitAt(hub: Hub, composite: number): Split {
    const stage = stageOf(hub, composite);
    const room = this.rooms.before[composite];
    // What is tried below one hub splits the same classes.
    const classOf =
      this.carriedFrom[composite] === hub && room !== undefined
        ? room
        : carried(stage, hub.classes, this.problem, room).classOf;
    this.carriedFrom[composite] = hub;
    const { codes, grouping } = compositePart(this.problem, stage.table, composite, this.levels);
    return splitBy(stage.table, { ...hub.classes, classOf }, codes, grouping);
  }

  private keep(suppressed: number, loss: number): void {
    if (loss >= this.loss) return;
    this.loss = loss;
    this.best = { levels: this.levels.slice(), loss, suppressed, subtree: this.subtree };
    this.board.tell(loss);
  }

  /** Goes on below the attributes fixed so far, unless what they lose rules out anything better. */
  private goOn(depth: number, hub: Hub, composite: number, lost: number, node: number): void {
    const costs = this.problem.metric.costsWith(lost);
    if (this.isNoBetter(this.leastCost(depth, costs))) return;
    const least = this.leastLevels[depth] ?? new Int32Array();
    if (this.finestIsNoBetter(depth, hub, composite, least)) return;
    const enough = WORTH_JOINING * (this.problem.composites.length - composite);
    const worthJoining = !this.stopped && hub.table.tuples >= SMALL_TABLE && this.hasBelow(depth, enough, costs);
    this.descend(depth, worthJoining ? this.joined(hub, composite, least) : hub, node, costs);
  }

  /** Joins the tuples that nothing below can tell apart. */
  private joined(hub: Hub, composite: number, least: Int32Array): Hub {
    const { problem } = this;
    const after = hub.stages.slice(composite);
    const classes = after.reduce((before, stage) => carried(stage, before, problem), hub.classes);
    return hubOf(problem, hub.table, classes, composite, least, true);
  }

  /** Whether the classes at the finest levels that are possible below say that nothing there is better. */
  private finestIsNoBetter(depth: number, hub: Hub, composite: number, least: Int32Array): boolean {
    const { ofSizes } = this.problem.metric;
    if (ofSizes === undefined || this.mostBelow(depth) < WORTH_BOUNDING) return false;
    this.spareRooms ??= stageRoomsFor(this.root);
    const finest = sizesThrough([this.problem, hub, composite, hub.classes, least, this.spareRooms]);
    return this.isNoBetter(ofSizes.leastOfCoarser(finest));
  }

  /** How many generalisations there are below, bounded out or not. */
  private mostBelow(depth: number): number {
    const attribute = this.order[depth - 1];
    return attribute === undefined ? this.lattice.nodes : (this.strides[attribute] ?? 1);
  }

  /** Whether so many generalisations below are not bounded out. */
  private hasBelow(depth: number, enough: number, costs: Costs): boolean {
    this.dispensable = this.mostBelow(depth) - enough;
    return this.dispensable >= 0 && this.countBelow(depth, enough, costs) >= enough;
  }

  /** How many generalisations below are not bounded out, counted up to `most`, and no further once too many are. */
  private countBelow(depth: number, most: number, costs: Costs): number {
    const attribute = this.order[depth];
    if (attribute === undefined) return 1;
    const floor = this.leastLevels[depth]?.[attribute] ?? 0;
    const stride = this.strides[attribute] ?? 1;
    this.dispensable -= floor * stride;
    let count = 0;
    for (let level = this.heights[attribute] ?? 0; level >= floor && count < most && this.dispensable >= 0; level--) {
      this.fix(depth, attribute, level);
      if (this.isNoBetter(this.leastCost(depth + 1, costs))) this.dispensable -= stride;
      else count += this.countBelow(depth + 1, most - count, costs);
    }
    return count;
  }

  /** What everything below the first `depth` attributes costs at least. */
  private leastCost(depth: number, costs: Costs): number {
    const { order, levels } = this;
    const least = this.leastLevels[depth] as Int32Array; // Every depth has its own.
    for (let place = 0; place < order.length; place++) {
      const attribute = order[place] as number;
      const level = (place < depth ? levels[attribute] : least[attribute]) as number;
      // Above the coarsest level nothing is possible.
      this.costs[attribute] = (costs[attribute] as readonly number[])[level] ?? Number.POSITIVE_INFINITY;
    }
    return this.problem.metric.total(this.costs);
  }

  private isNoBetter(cost: number): boolean {
    return cost >= this.loss || cost > this.lossOfAll;
  }

  /** Rules out for every search: what costs as much as the best of this one may come before it in the subtree of another. */
  private isWorse(cost: number): boolean {
    return cost > this.loss || cost > this.lossOfAll;
  }

  /** Tells whoever watches how far the search has come, unless it was stopped before. */
  private tellHowFar(depth: number): void {
    const { watch } = this.problem;
    if (watch === undefined || this.stopped) return;
    let behind = 0;
    for (const attribute of this.order.slice(0, depth))
      behind += ((this.heights[attribute] ?? 0) - (this.levels[attribute] ?? 0)) * (this.strides[attribute] ?? 0);
    const share = behind / this.lattice.nodes;
    const loss = Number.isFinite(this.loss) ? this.loss : undefined;
    this.stopped = !watch({ checked: this.checked, share, loss });
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
