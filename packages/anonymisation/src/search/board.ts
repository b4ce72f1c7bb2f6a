/** What the searches of one problem tell each other while each goes through a part of the tree of generalisations. */
export interface Board {
  /** Generalisations known to lose too many records, or more than the best, by their place in the lattice. */
  readonly ruledOut: Uint8Array;
  /** Takes a subtree, unless another search took it. */
  readonly takes: (subtree: number) => boolean;
  /** No less than the least loss that any search told. */
  readonly leastLoss: () => number;
  readonly tell: (loss: number) => void;
}

/** The board of a search that has the tree to itself. */
export const boardOfOne = (nodes: number): Board => ({
  ruledOut: new Uint8Array(nodes),
  takes: () => true,
  leastLoss: () => Number.POSITIVE_INFINITY,
  tell: () => {},
});
