import { describe, expect, it } from "vitest";
import { KernelMemory } from "./kernel-memory.js";

/** Memory that grows like that of a kernel: what was there is copied, and the old buffer is gone. */
function growing(mostPages = 1000) {
  let buffer = new ArrayBuffer(65_536);
  return {
    get buffer() {
      return buffer;
    },
    grow(pages: number) {
      const next = buffer.byteLength + pages * 65_536;
      if (next > mostPages * 65_536) throw new RangeError("no memory");
      const grown = new ArrayBuffer(next);
      new Uint8Array(grown).set(new Uint8Array(buffer));
      buffer = grown;
      return pages;
    },
  };
}

const filled = (length: number, value: number) => new Int32Array(length).fill(value);

describe("KernelMemory", () => {
  it("keeps what was copied, also when it grows", () => {
    const memory = new KernelMemory(growing());
    const [one, other] = [filled(10, 1), filled(40_000, 2)];
    expect(memory.makesRoomFor(5, [10])).toBe(true);
    const address = memory.addressOf(one, 10);
    expect(memory.makesRoomFor(5, [40_000])).toBe(true);
    expect([...new Set(memory.at(memory.addressOf(other, 40_000), 40_000))]).toEqual([2]);
    expect(memory.addressOf(one, 10)).toBe(address);
    expect([...memory.at(address, 10)]).toEqual([...one]);
  });

  it("copies an array once, more of it when more is asked for, and anew once it was forgotten", () => {
    const memory = new KernelMemory(growing());
    const numbers = Int32Array.of(1, 2, 3);
    memory.makesRoomFor(0, [2, 3]);
    expect([...memory.at(memory.addressOf(numbers, 2), 2)]).toEqual([1, 2]);
    expect([...memory.at(memory.addressOf(numbers, 3), 3)]).toEqual([1, 2, 3]);
    numbers[0] = 9;
    expect(memory.at(memory.addressOf(numbers, 3), 1)[0]).toBe(1);
    memory.forget(numbers);
    expect(memory.has(numbers)).toBe(false);
    memory.makesRoomFor(0, [3]);
    expect(memory.at(memory.addressOf(numbers, 3), 1)[0]).toBe(9);
  });

  it("takes for held what is written to an address that it gave for that", () => {
    const memory = new KernelMemory(growing());
    const numbers = filled(4, 0);
    memory.makesRoomFor(0, [4]);
    memory.at(memory.addressFor(numbers, 4), 4).fill(7);
    expect([...memory.at(memory.addressOf(numbers, 4), 4)]).toEqual([7, 7, 7, 7]);
  });

  it("lets go of everything when it is full or the scratch is too short, and never lays one array over another", () => {
    const memory = new KernelMemory(growing());
    const length = 30_000;
    const kept: Int32Array[] = [];
    let cleared = 0;
    for (let one = 1; one <= 60; one++) {
      const numbers = filled(length, one);
      expect(memory.makesRoomFor(one === 50 ? 2000 : 1000, [length])).toBe(true);
      if (kept.some((before) => !memory.has(before))) {
        cleared++;
        kept.length = 0;
      }
      memory.addressOf(numbers, length);
      kept.push(numbers);
      memory.scratch(0, 1000).fill(-1);
      for (const before of kept) {
        expect(memory.has(before)).toBe(true);
        const held = memory.at(memory.addressOf(before, length), length);
        expect(held.every((number) => number === before[0])).toBe(true);
      }
    }
    // Once for want of room, once for the longer scratch.
    expect(cleared).toBe(2);
  });

  it("gives no room that the platform does not have, and none that would be too much", () => {
    const memory = new KernelMemory(growing(2));
    expect(memory.makesRoomFor(0, [40_000])).toBe(false);
    expect(memory.makesRoomFor(40_000, [1])).toBe(false);
    // What there was no room for leaves no trace.
    expect(memory.makesRoomFor(100, [100])).toBe(true);
    expect(memory.addressFor({}, 100)).toBe(400);
    const large = new KernelMemory(growing(10_000));
    expect(large.makesRoomFor(2 ** 24 + 1, [1])).toBe(false);
    expect(large.makesRoomFor(1, [2 ** 24 + 1])).toBe(false);
  });
});
