import type { Encoder } from "./encoder.js";
import type { Interner } from "./interner.js";
import type { Kernel } from "./kernel.js";
import { KernelEncoder } from "./kernel-encoder.js";
import { KernelInterner } from "./kernel-interner.js";
import { KernelMemory } from "./kernel-memory.js";
import { ScriptEncoder } from "./script-encoder.js";
import { ScriptInterner } from "./script-interner.js";

/** What runs the inner loops of a search. */
export interface Executor {
  readonly encoder: Encoder;
  readonly interner: Interner;
  /** Lets go of what it holds, and goes on in the memory that it has. */
  readonly emptied: () => this;
}

/** Runs the loops in plain JavaScript. */
export class ScriptExecutor implements Executor {
  readonly encoder = new ScriptEncoder();
  readonly interner = new ScriptInterner();

  emptied(): this {
    return this;
  }
}

/** Runs the loops by WebAssembly, all in one memory. */
export class KernelExecutor implements Executor {
  readonly encoder: KernelEncoder;
  readonly interner: KernelInterner;
  private readonly memory: KernelMemory;

  constructor(kernel: Kernel) {
    this.memory = new KernelMemory(kernel.memory);
    this.encoder = new KernelEncoder(kernel, this.memory);
    this.interner = new KernelInterner(kernel, this.memory);
  }

  emptied(): this {
    this.memory.clear();
    this.interner.emptied();
    return this;
  }
}
