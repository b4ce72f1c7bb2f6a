import { kernelBytes } from "../generated/kernel-bytes.js";

/** Where a split and its cells lie in the memory of a kernel: addresses in bytes, `end` being the bytes that the tuples take. */
export type SplitAddresses = [
  end: number,
  classOf: number,
  codes: number,
  counts: number,
  groupOf: number,
  groups: number,
  cells: number,
  keys: number,
  mask: number,
];

/** The inner loops of the search as WebAssembly; their source is `kernel/kernel.ts`. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  /** The records in pairs that hold fewer than `k`. */
  readonly recordsBelow: (...inputs: [...SplitAddresses, endOfCells: number, k: number]) => number;
  /** Writes the number of each tuple's pair and the records of each pair, and says how many pairs there are. */
  readonly refine: (...inputs: [...SplitAddresses, out: number, sizes: number]) => number;
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
