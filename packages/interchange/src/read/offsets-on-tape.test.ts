import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readingOffsets } from "../locate.js";
import { newScanner } from "../scanner.js";
import { defaultLimits } from "../strict-json.js";
import { offsetsOnTape } from "./offsets-on-tape.js";

const scanner = newScanner();
if (scanner === undefined) throw new Error("no scanner on this platform");

const names = fc.constantFrom("a", "b", "", "a/b", "a~b", "ș", "0");
const leaf = fc.constantFrom(true, null, 0, -1.5, "", "ș", 'a"b', "0190a0a0-0000-7000-8000-000000000000");
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "medium" },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(names, tie("value"), { maxKeys: 4 }),
  ),
}));

describe("offsetsOnTape", () => {
  test("tells what the strict reader tells, of whichever pointers are asked for and of what holds them", () => {
    let found = 0;
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), fc.integer({ min: 1, max: 4 }), (one, indent, step) => {
        const text = JSON.stringify(one, null, indent);
        expect(scanner.isStrict(text, defaultLimits)).toBe(true);
        const every = readingOffsets(defaultLimits)(text, []);
        const asked = [...every.keys()].filter((_, at) => at % step === 0);
        const offsets = offsetsOnTape(scanner.tape, text, asked);
        for (const pointer of asked) expect(offsets.get(pointer)).toBe(every.get(pointer));
        for (const [pointer, offset] of offsets) expect(every.get(pointer)).toBe(offset);
        found += offsets.size;
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(5000);
  });

  test("tells the holders of what is missing", () => {
    const text = '{"a": [{"b": 1}]}';
    expect(scanner.isStrict(text, defaultLimits)).toBe(true);
    expect([...offsetsOnTape(scanner.tape, text, ["/a/0/none/x", "/a/7"])]).toEqual([
      ["", 0],
      ["/a", 6],
      ["/a/0", 7],
    ]);
  });
});
