import { type Executor, KernelExecutor, ScriptExecutor } from "../src/search/executor.js";
import { newKernel } from "../src/search/kernel.js";

/** Both ways of running the loops of a search, by name; a platform without WebAssembly cannot run the tests. */
export function executors(): readonly (readonly [name: string, executor: Executor])[] {
  const kernel = newKernel();
  if (kernel === undefined) throw new Error("This platform has no WebAssembly.");
  return [
    ["ScriptExecutor", new ScriptExecutor()],
    ["KernelExecutor", new KernelExecutor(kernel)],
  ];
}
