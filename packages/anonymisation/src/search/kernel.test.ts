import { afterEach, describe, expect, it, vi } from "vitest";
import { KernelExecutor, ScriptExecutor } from "./executor.js";
import { newKernel } from "./kernel.js";
import { KernelPartition } from "./kernel-partition.js";
import { newExecutor } from "./new-executor.js";
import { ScriptPartition } from "./script-partition.js";

afterEach(() => vi.unstubAllGlobals());

describe("newKernel", () => {
  it("is there on this platform with all that the interface says, and the search uses it", () => {
    expect(Object.keys(newKernel() ?? {}).sort()).toEqual([
      "appendDigit",
      "countGroups",
      "firstOf",
      "joinGroup",
      "joinKey",
      "markFirst",
      "memory",
      "moveRecords",
      "numberTuples",
      "numbersAt",
      "order",
      "recordsBelow",
      "recordsBelowInOrder",
      "recordsByCode",
      "recordsInRows",
      "refine",
      "sortByDigit",
      "sumSquares",
      "takeRows",
    ]);
    expect(newExecutor()).toBeInstanceOf(KernelExecutor);
  });

  it("is not there without WebAssembly, and the search does without", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(newKernel()).toBeUndefined();
    vi.resetModules();
    const fresh = await import("./new-executor.js");
    expect(fresh.newExecutor().constructor.name).toBe(ScriptExecutor.name);
  });

  it("serves one search after another in the memory that it has", () => {
    expect(newExecutor()).toBe(newExecutor());
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
    const executor = new KernelExecutor({ ...kernel, memory: { buffer: new ArrayBuffer(0), grow } });
    const { encoder, interner } = executor;
    const numbers = Int32Array.of(0, 0, 1);
    const grouping = { groupOf: Int32Array.of(0, 1), groups: 2 };
    const counts = Int32Array.of(1, 1, 1);
    expect(
      interner.recordsBelow(2, { tuples: 3, counts, classOf: numbers, classes: 2, codes: numbers, grouping }),
    ).toBe(1);
    expect(interner.numbersAt(Int32Array.of(2, 0), numbers)).toEqual(Int32Array.of(1, 0));
    const codes = new Int32Array(3);
    expect(encoder.compose([{ codes: numbers, numberOf: Int32Array.of(4, 2), base: 5 }], codes)).toBeUndefined();
    expect(codes).toEqual(Int32Array.of(4, 4, 2));
    expect(encoder.join([{ codes, size: 5 }], counts)).toEqual({
      tupleOf: Int32Array.of(1, 1, 0),
      sample: Int32Array.of(2, 0),
      counts: Int32Array.of(1, 2),
    });
    const ofAttribute = { ...grouping, place: 0 };
    expect(encoder.join([{ codes, size: 1, groupOf: new Int32Array(5) }], counts).counts).toEqual(Int32Array.of(3));
    const coded = { tuples: 3, counts, codes: numbers };
    expect(interner.recordsByCode(coded, 3)).toEqual(Int32Array.of(2, 1, 0));
    const row = { cellsOf: Int32Array.of(0, 2, 1, 2), begins: [0, 2], cells: 3 };
    const crossed = { ...coded, grouping: { groupOf: Int32Array.of(0, 0), groups: 1 }, others: numbers, row };
    expect(interner.recordsInRows(crossed)).toEqual(Int32Array.of(2, 1, 3));
    const partition = executor.partition({ codes: Uint16Array.of(0, 1, 1), width: 1 }, numbers, [ofAttribute]);
    expect(partition).toBeInstanceOf(ScriptPartition);
    expect(partition.sizesAt({ from: 0, to: 3 }, ofAttribute)).toEqual(Int32Array.of(2, 1));
  });

  it("recodes by the kernel where codes fit into two bytes, and else by the script", () => {
    const executor = newExecutor();
    const partition = (codes: Uint16Array | Int32Array) =>
      executor.partition({ codes, width: 1 }, new Int32Array(1), []);
    expect(partition(new Uint16Array(1))).toBeInstanceOf(KernelPartition);
    expect(partition(new Int32Array(1))).toBeInstanceOf(ScriptPartition);
  });

  it("leaves to the script what would take too much memory", () => {
    const kernel = newKernel();
    if (kernel === undefined) throw new Error("no kernel");
    const tuples = 2 ** 23 + 1;
    const zeros = new Int32Array(tuples);
    const grouping = { groupOf: Int32Array.of(0), groups: 1 };
    const split = { tuples, counts: zeros.map(() => 1), classOf: zeros, classes: 2 ** 31, codes: zeros, grouping };
    const before = kernel.memory.buffer.byteLength;
    const { encoder, interner } = new KernelExecutor(kernel);
    expect(interner.recordsBelow(tuples, split)).toBe(0);
    expect(new ScriptExecutor().interner.recordsBelow(tuples + 1, split)).toBe(tuples);
    expect(encoder.join([{ codes: zeros, size: 1 }], split.counts).counts).toEqual(Int32Array.of(tuples));
    expect(kernel.memory.buffer.byteLength).toBe(before);
  });
});
