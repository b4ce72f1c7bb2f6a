import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileHierarchy } from "./compile-hierarchy.js";

describe("compileHierarchy", () => {
  it("numbers the groups of each level in the order of their first value", () => {
    const compiled = compileHierarchy([
      ["1", "low", "*"],
      ["2", "low", "*"],
      ["9", "high", "*"],
    ]);
    expect(compiled.ok && compiled.value.levels[1]).toEqual({
      groupOf: Int32Array.of(0, 0, 1),
      labels: ["low", "high"],
      sizes: Int32Array.of(2, 1),
    });
  });

  it.each([
    ["no rows", [], [{ code: "hierarchy.empty", pointer: "" }]],
    ["rows of unequal length", [["a", "*"], ["b"]], [{ code: "hierarchy.level-missing", pointer: "/1" }]],
    [
      "a value given twice",
      [
        ["a", "*"],
        ["a", "*"],
      ],
      [{ code: "hierarchy.value-repeated", pointer: "/1/0" }],
    ],
    [
      "a group that splits further up",
      [
        ["16", "10-19", "child"],
        ["18", "10-19", "adult"],
      ],
      [{ code: "hierarchy.group-splits", pointer: "/1/2" }],
    ],
  ])("refuses a table with %s and says where", (_, table, faults) => {
    const compiled = compileHierarchy(table);
    expect(compiled.ok || compiled.refusals.map(({ code, pointer }) => ({ code, pointer }))).toEqual(faults);
  });

  it("accepts every tree, and each level then only joins groups of the level below", () => {
    const tree = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(tree, (cuts) => {
        const table = cuts.map((_, place) => [
          `v${place}`,
          `g${Math.floor(place / 2)}`,
          `h${Math.floor(place / 4)}`,
          "*",
        ]);
        const compiled = compileHierarchy(table);
        if (!compiled.ok) throw new Error(compiled.refusals[0].code);
        for (const [place, level] of compiled.value.levels.entries()) {
          expect(level.sizes.reduce((sum, size) => sum + size, 0)).toBe(table.length);
          for (let value = 0; value < table.length; value++)
            expect(level.labels[level.groupOf[value] ?? -1]).toBe(table[value]?.[place]);
        }
      }),
    );
  });
});
