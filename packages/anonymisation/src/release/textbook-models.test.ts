import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelHolds } from "../../test/exhaustive.js";
import { compiled, type SmallProblem, smallProblem } from "../../test/tasks.js";
import { textbookHolds } from "./textbook-models.js";

const countsOf = (rows: readonly { readonly s?: string }[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { s = "" } of rows) counts.set(s, (counts.get(s) ?? 0) + 1);
  return counts;
};

describe("textbookHolds", () => {
  it("agrees with a second reading of the definitions, on any part of any records", () => {
    const seen = new Map<string, Set<boolean>>();
    const property = ({ rows, task }: SmallProblem, from: number, length: number) => {
      const part = rows.slice(from % rows.length).slice(0, 1 + length);
      for (const model of task.models) {
        if (model.model === "k-anonymity") continue;
        const holds = textbookHolds(model, countsOf(part), countsOf(rows));
        expect(holds).toBe(modelHolds(model, part, rows));
        seen.set(model.model, (seen.get(model.model) ?? new Set()).add(holds));
      }
    };
    fc.assert(fc.property(smallProblem, fc.nat(20), fc.nat(12), property), { numRuns: 3000 });
    expect([...seen].map(([model, outcomes]) => [model, outcomes.size])).toEqual(
      [...seen.keys()].map((model) => [model, 2]),
    );
    expect(seen.size).toBe(6);
  });

  it("measures distances in full steps where there are only two values, and through a root where there is none", () => {
    const [half, quarter] = [
      new Map([
        ["a", 1],
        ["b", 1],
      ]),
      new Map([
        ["a", 3],
        ["b", 1],
      ]),
    ];
    const ordered = (t: number) => ({ model: "ordered-t-closeness" as const, field: "s", t, order: ["a", "b"] });
    expect([0.24, 0.25].map((t) => textbookHolds(ordered(t), quarter, half))).toEqual([false, true]);
    const flat = {
      model: "hierarchical-t-closeness" as const,
      field: "s",
      hierarchy: compiled([
        ["a", "*"],
        ["b", "*"],
      ]),
    };
    expect([0.24, 0.25].map((t) => textbookHolds({ ...flat, t }, quarter, half))).toEqual([false, true]);
    const rootless = { ...flat, hierarchy: compiled([["a"], ["b"]]) };
    expect([0.24, 0.25].map((t) => textbookHolds({ ...rootless, t }, quarter, half))).toEqual([false, true]);
  });

  it("does not hold for a value that the source lacks, or without a source", () => {
    const model = { model: "equal-t-closeness" as const, field: "s", t: 0.9 };
    expect(textbookHolds(model, new Map([["a", 1]]), new Map([["a", 1]]))).toBe(true);
    expect(textbookHolds(model, new Map([["b", 1]]), new Map([["a", 1]]))).toBe(false);
    expect(
      textbookHolds(
        model,
        new Map([
          ["a", 9],
          ["b", 1],
        ]),
        new Map([["a", 1]]),
      ),
    ).toBe(false);
    expect(textbookHolds(model, new Map(), new Map())).toBe(false);
  });
});
