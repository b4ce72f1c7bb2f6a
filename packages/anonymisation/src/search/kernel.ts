import { kernelBytes } from "../generated/kernel-bytes.js";

/** Where tuples lie in the memory of a kernel: addresses in bytes, `end` being the bytes that the tuples take. */
export type TupleAddresses = [end: number, classOf: number, codes: number, counts: number];
/** Where a split and its cells lie. */
export type SplitAddresses = [...TupleAddresses, groupOf: number, groups: number, cells: number];

/** The inner loops of the search as WebAssembly; their source is `kernel/kernel.ts`. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  /** Writes for each tuple the class of the one in which it lies. */
  readonly carry: (...inputs: [end: number, within: number, classOf: number, out: number]) => void;
  /** The records in pairs that hold fewer than `k`, each pair having a cell of its own. */
  readonly recordsBelow: (...inputs: [...SplitAddresses, endOfCells: number, k: number]) => number;
  /** Writes code and count of each tuple in the order of the classes, and for each class, whose ends must be 0, where its tuples end. */
  readonly order: (...inputs: [...TupleAddresses, ends: number, classes: number, ordered: number]) => void;
  /** The records in pairs that hold fewer than `k`, of tuples in the order of their classes; of more than `most` any number above. The cells, one for each group, must be 0. */
  readonly recordsBelowInOrder: (
    ...inputs: [ends: number, classes: number, ordered: number, groupOf: number, cells: number, k: number, most: number]
  ) => number;
  /** Writes the number of each tuple's pair and the records of each pair, and says how many pairs there are. */
  readonly refine: (...inputs: [...SplitAddresses, keys: number, mask: number, out: number, sizes: number]) => number;
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
