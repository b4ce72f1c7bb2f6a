import { type Executor, KernelExecutor, ScriptExecutor } from "./executor.js";
import { newKernel } from "./kernel.js";

/** The executor used last, as long as nobody needs its memory: a platform takes longer to give fresh memory than to fill it. */
let last: WeakRef<KernelExecutor> | undefined;

/** The fastest executor that the platform allows. What it is given must not change until the search is done. */
export function newExecutor(): Executor {
  const known = last?.deref();
  if (known !== undefined) return known.emptied();
  const kernel = newKernel();
  if (kernel === undefined) return new ScriptExecutor();
  const executor = new KernelExecutor(kernel);
  last = new WeakRef(executor);
  return executor;
}
