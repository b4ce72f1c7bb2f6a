import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import type { Composite } from "./composite.js";

/** The generalisations of a problem, each at a place, and the tree in which a search goes through them. */
export interface Lattice {
  /** Attributes in the order in which the tree fixes them: composite by composite. */
  readonly order: readonly number[];
  /** For each depth the composite whose last attribute is fixed there. */
  readonly completed: readonly (number | undefined)[];
  /** For each attribute its coarsest level. */
  readonly heights: readonly number[];
  /** For each attribute how far apart its neighbouring levels lie. */
  readonly strides: readonly number[];
  /** How many generalisations there are. */
  readonly nodes: number;
  /** The composite below which the tree falls into subtrees that several searches may share out. */
  readonly divided: number;
  /** How many such subtrees there are. */
  readonly subtrees: number;
}

/** With fewer subtrees some searches would wait for others; with many more all would judge what lies above them. */
const ENOUGH_SUBTREES = 64;

/** The lattice of the levels of all attributes. */
export function latticeOf(hierarchies: readonly Hierarchy[], composites: readonly Composite[]): Lattice {
  const heights = hierarchies.map(({ levels }) => levels.length - 1);
  const order = composites.flatMap(({ digits }) => digits.map(({ attribute }) => attribute));
  const completed = composites.flatMap(({ digits }) =>
    digits.map(({ composite }, place) => (place === digits.length - 1 ? composite : undefined)),
  );
  const strides = heights.map(() => 0);
  let nodes = 1;
  for (const attribute of order.toReversed()) {
    strides[attribute] = nodes;
    nodes *= (heights[attribute] ?? 0) + 1;
  }
  const above = composites.map(({ digits }) => nodes / (strides[digits.at(-1)?.attribute ?? 0] ?? 1));
  const enough = above.findIndex((subtrees) => subtrees >= ENOUGH_SUBTREES);
  const divided = enough < 0 ? composites.length - 1 : enough;
  return { order, completed, heights, strides, nodes, divided, subtrees: above[divided] ?? 1 };
}
