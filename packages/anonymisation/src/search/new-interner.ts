import type { Interner } from "./interner.js";
import { newKernel } from "./kernel.js";
import { KernelInterner } from "./kernel-interner.js";
import { ScriptInterner } from "./script-interner.js";

/** The fastest interner that the platform allows. */
export function newInterner(): Interner {
  const kernel = newKernel();
  return kernel === undefined ? new ScriptInterner() : new KernelInterner(kernel);
}
