import { afterEach, describe, expect, it, vi } from "vitest";
import { newKernel } from "./kernel.js";
import { KernelInterner } from "./kernel-interner.js";
import { newInterner } from "./new-interner.js";
import { ScriptInterner } from "./script-interner.js";

afterEach(() => vi.unstubAllGlobals());

describe("newKernel", () => {
  it("is there on this platform with all that the interface says, and the search uses it", () => {
    expect(Object.keys(newKernel() ?? {}).sort()).toEqual([
      "carry",
      "memory",
      "order",
      "recordsBelow",
      "recordsBelowInOrder",
      "refine",
    ]);
    expect(newInterner()).toBeInstanceOf(KernelInterner);
  });

  it("is not there without WebAssembly, and the search does without", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(newKernel()).toBeUndefined();
    vi.resetModules();
    const fresh = await import("./new-interner.js");
    expect(fresh.newInterner().constructor.name).toBe(ScriptInterner.name);
  });

  it("serves one search after another in the memory that it has", () => {
    expect(newInterner()).toBe(newInterner());
  });

  it("is not there where a policy forbids to compile", () => {
    class Module {
      constructor() {
        throw new Error("blocked by the content security policy");
      }
    }
    const Instance = class {
      readonly exports = {};
    };
    expect(newKernel({ Module, Instance })).toBeUndefined();
  });

  it("leaves to the script what the platform gives no memory for", () => {
    const kernel = newKernel();
    if (kernel === undefined) throw new Error("no kernel");
    const grow = () => {
      throw new RangeError("no memory");
    };
    const interner = new KernelInterner({ ...kernel, memory: { buffer: new ArrayBuffer(0), grow } });
    const numbers = Int32Array.of(0, 0, 1);
    const grouping = { groupOf: Int32Array.of(0, 1), groups: 2 };
    const counts = Int32Array.of(1, 1, 1);
    expect(
      interner.recordsBelow(2, { tuples: 3, counts, classOf: numbers, classes: 2, codes: numbers, grouping }),
    ).toBe(1);
  });

  it("leaves to the script what would take too much memory", () => {
    const kernel = newKernel();
    if (kernel === undefined) throw new Error("no kernel");
    const tuples = 2 ** 23 + 1;
    const zeros = new Int32Array(tuples);
    const grouping = { groupOf: Int32Array.of(0), groups: 1 };
    const split = { tuples, counts: zeros.map(() => 1), classOf: zeros, classes: 2 ** 31, codes: zeros, grouping };
    const before = kernel.memory.buffer.byteLength;
    expect(new KernelInterner(kernel).recordsBelow(tuples, split)).toBe(0);
    expect(new ScriptInterner().recordsBelow(tuples + 1, split)).toBe(tuples);
    expect(kernel.memory.buffer.byteLength).toBe(before);
  });
});
