import type { Interner } from "../src/search/interner.js";
import { newKernel } from "../src/search/kernel.js";
import { KernelInterner } from "../src/search/kernel-interner.js";
import { ScriptInterner } from "../src/search/script-interner.js";

/** Both ways of splitting classes, by name; a platform without WebAssembly cannot run the tests. */
export function interners(): readonly (readonly [name: string, interner: Interner])[] {
  const kernel = newKernel();
  if (kernel === undefined) throw new Error("This platform has no WebAssembly.");
  return [
    ["ScriptInterner", new ScriptInterner()],
    ["KernelInterner", new KernelInterner(kernel)],
  ];
}
