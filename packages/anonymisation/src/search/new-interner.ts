import type { Interner } from "./interner.js";
import { newKernel } from "./kernel.js";
import { KernelInterner } from "./kernel-interner.js";
import { ScriptInterner } from "./script-interner.js";

/** The interner used last, as long as nobody needs its memory: a platform takes longer to give fresh memory than to fill it. */
let last: WeakRef<KernelInterner> | undefined;

/** The fastest interner that the platform allows. What it is given must not change until the search is done. */
export function newInterner(): Interner {
  const known = last?.deref();
  if (known !== undefined) return known.emptied();
  const kernel = newKernel();
  if (kernel === undefined) return new ScriptInterner();
  const interner = new KernelInterner(kernel);
  last = new WeakRef(interner);
  return interner;
}
