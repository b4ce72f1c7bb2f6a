import { kernelBytes } from "../generated/kernel-bytes.js";

/** Where a split lies in the memory of a kernel: addresses in bytes, `end` being the bytes that its tuples take. */
export type SplitAddresses = [
  end: number,
  classOf: number,
  codes: number,
  counts: number,
  groupOf: number,
  groups: number,
];

/** The inner loops of the search as WebAssembly; what they do is said in their source, `kernel/kernel.ts`. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  readonly sumDirectly: (...inputs: [...SplitAddresses, cells: number]) => void;
  readonly sumHashed: (...inputs: [...SplitAddresses, sums: number, keys: number, mask: number]) => void;
  readonly below: (cells: number, end: number, k: number) => number;
  readonly refineDirectly: (...inputs: [...SplitAddresses, numbers: number, out: number, sizes: number]) => number;
  readonly refineHashed: (
    ...inputs: [...SplitAddresses, numbers: number, keys: number, mask: number, out: number, sizes: number]
  ) => number;
}

/** As much of WebAssembly as this package needs. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

// A part of the language as every platform has it, which the library of the language does not declare.
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
