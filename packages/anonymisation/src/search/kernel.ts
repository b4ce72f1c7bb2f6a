import { kernelBytes } from "../generated/kernel-bytes.js";

/** Where tuples lie in the memory of a kernel: addresses in bytes, `end` being the bytes that the tuples take. */
export type TupleAddresses = [end: number, classOf: number, codes: number, counts: number];
/** Where a split and its cells lie. */
export type SplitAddresses = [...TupleAddresses, groupOf: number, groups: number, cells: number];

/** Where the records of a class stand, their codes of one attribute, and the group of each code. */
export type ClassAddresses = [from: number, to: number, codes: number, row: number, groupOf: number];

/** The inner loops of the search, and of what comes before it, as WebAssembly; their source is `kernel/`. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  /** Appends a digit to the code of each row; 0 when a row has none of so many numbers, or one below 0. Up to sixteen numbers are read; those beyond must be -1. */
  readonly appendDigit: (
    ...inputs: [end: number, own: number, numberOf: number, numbers: number, base: number, codes: number]
  ) => number;
  /** Writes the rows as they come, as pairs whose keys are 0; of pairs `end` is the bytes that they take. */
  readonly takeRows: (end: number, pairs: number) => void;
  /** Appends the code of each row to its key, of which a size of 0 leaves nothing. */
  readonly joinKey: (...inputs: [end: number, pairs: number, codes: number, size: number]) => void;
  /** Appends the group of each row's code to its key, of which a number of groups of 0 leaves nothing. */
  readonly joinGroup: (...inputs: [end: number, pairs: number, codes: number, groupOf: number, groups: number]) => void;
  /** Writes the pairs in the order of some bits of their keys; the counters, one for each number that these bits can be, must be 0. */
  readonly sortByDigit: (
    ...inputs: [end: number, pairs: number, shift: number, mask: number, counters: number, out: number]
  ) => void;
  /** Marks each pair whose key is not that of the one before. */
  readonly markFirst: (end: number, pairs: number, first: number) => void;
  /** Writes the tuple of each row, the records of each tuple and, over the marks, its first row; says how many tuples there are. */
  readonly numberTuples: (
    ...inputs: [end: number, pairs: number, first: number, counts: number, tupleOf: number, sizes: number]
  ) => number;
  /** Writes for each place the number that stands there. */
  readonly numbersAt: (end: number, places: number, numbers: number, out: number) => void;
  /** Writes for each class its first tuple. */
  readonly firstOf: (end: number, classOf: number, out: number) => void;
  /** The records in pairs that hold fewer than `k`, each pair having a cell of its own. */
  readonly recordsBelow: (...inputs: [...SplitAddresses, endOfCells: number, k: number]) => number;
  /** Counts the records of each code in its cell, which must be 0. */
  readonly recordsByCode: (...inputs: [end: number, codes: number, counts: number, cells: number]) => void;
  /** Counts the records of each group of codes in a row of cells, which must be 0; another code of a tuple names as many of them as there are groupings. */
  readonly recordsInRows: (
    ...inputs: [
      end: number,
      codes: number,
      groupOf: number,
      others: number,
      cellsOf: number,
      groupings: number,
      counts: number,
      cellsOfRow: number,
      cells: number,
    ]
  ) => void;
  /** Writes how many cells hold `k` or more and, in eight bytes, the sum of their squares. */
  readonly sumSquares: (k: number, cells: number, endOfCells: number, out: number) => void;
  /** Writes code and count of each tuple in the order of the classes, and for each class, whose ends must be 0, where its tuples end. */
  readonly order: (...inputs: [...TupleAddresses, ends: number, classes: number, ordered: number]) => void;
  /** The records in pairs that hold fewer than `k`, of tuples in the order of their classes; of more than `most` any number above. The cells, one for each group, must be 0. */
  readonly recordsBelowInOrder: (
    ...inputs: [ends: number, classes: number, ordered: number, groupOf: number, cells: number, k: number, most: number]
  ) => number;
  /** Writes the number of each tuple's pair and the records of each pair, and says how many pairs there are. */
  readonly refine: (...inputs: [...SplitAddresses, keys: number, mask: number, out: number, sizes: number]) => number;
  /** Writes how many records at some places of an order each group holds, with room for twice as many numbers; `row` is the bytes that the codes of a record take. */
  readonly countGroups: (...inputs: [...ClassAddresses, groups: number, sizes: number]) => void;
  /** Moves the records at some places of an order to the part of their group; `nextOf` says for each part how many of these records stand before its next one. */
  readonly moveRecords: (
    ...inputs: [
      ...ClassAddresses,
      partOf: number,
      nextOf: number,
      giver: number,
      given: number,
      taker: number,
      moved: number,
    ]
  ) => void;
}

/** As much of WebAssembly as this package needs. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

// Every platform has it, but the library of the language does not declare it.
declare const WebAssembly: Assembly | undefined;

const modules = new WeakMap<Assembly, object>();

/**
 * A kernel with memory of its own; `undefined` where there is no WebAssembly, or a content security policy forbids it.
 *
 * @param assembly - the WebAssembly of the platform
 */
export function newKernel(
  assembly: Assembly | undefined = typeof WebAssembly === "undefined" ? undefined : WebAssembly,
): Kernel | undefined {
  if (assembly === undefined) return undefined;
  try {
    // Compiled once for each platform. The bytes are ours, and export what the interface says.
    const compiled = modules.get(assembly) ?? new assembly.Module(kernelBytes);
    modules.set(assembly, compiled);
    return new assembly.Instance(compiled).exports as Kernel;
  } catch {
    return undefined;
  }
}
