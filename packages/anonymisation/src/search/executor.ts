import type { Encoder } from "./encoder.js";
import type { Interner } from "./interner.js";
import type { Kernel } from "./kernel.js";
import { KernelEncoder } from "./kernel-encoder.js";
import { KernelInterner } from "./kernel-interner.js";
import { KernelMemory } from "./kernel-memory.js";
import { KernelPartition } from "./kernel-partition.js";
import type { AttributeGrouping, CodeTable, Partition } from "./partition.js";
import { ScriptEncoder } from "./script-encoder.js";
import { ScriptInterner } from "./script-interner.js";
import { ScriptPartition } from "./script-partition.js";

/** What runs the inner loops of a search. */
export interface Executor {
  readonly encoder: Encoder;
  readonly interner: Interner;
  /** The records of a table in an order, to be counted and moved by these groupings; nothing else may be asked for as long as it is in use. */
  readonly partition: (table: CodeTable, order: Int32Array, groupings: readonly AttributeGrouping[]) => Partition;
  /** Lets go of what it holds, and goes on in the memory that it has. */
  readonly emptied: () => this;
}

/** Runs the loops in plain JavaScript. */
export class ScriptExecutor implements Executor {
  readonly encoder = new ScriptEncoder();
  readonly interner = new ScriptInterner();

  partition(table: CodeTable, order: Int32Array, groupings: readonly AttributeGrouping[]): Partition {
    return new ScriptPartition(table, order, groupings);
  }

  emptied(): this {
    return this;
  }
}

/** Runs the loops by WebAssembly, all in one memory. */
export class KernelExecutor implements Executor {
  readonly encoder: KernelEncoder;
  readonly interner: KernelInterner;
  private readonly kernel: Kernel;
  private readonly memory: KernelMemory;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
    this.memory = new KernelMemory(kernel.memory);
    this.encoder = new KernelEncoder(kernel, this.memory);
    this.interner = new KernelInterner(kernel, this.memory);
  }

  partition(table: CodeTable, order: Int32Array, groupings: readonly AttributeGrouping[]): Partition {
    const { kernel, memory } = this;
    return KernelPartition.of(kernel, memory, table, order, groupings) ?? new ScriptPartition(table, order, groupings);
  }

  emptied(): this {
    this.memory.clear();
    this.interner.emptied();
    return this;
  }
}
