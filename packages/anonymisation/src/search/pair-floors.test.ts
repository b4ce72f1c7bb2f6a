import { describe, expect, it } from "vitest";
import { executors } from "../../test/executors.js";
import { readSample } from "../../test/golden.js";
import type { Column } from "./column.js";
import { encode } from "./encode.js";
import type { EncodedTable } from "./encode-tuples.js";
import type { Executor } from "./executor.js";
import { pairFloors } from "./pair-floors.js";
import { problemOf } from "./problem-of.js";
import type { SearchProblem } from "./search-problem.js";

const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");
const quasiIdentifiers = Object.entries(sample.hierarchies).map(([field, hierarchy]) => ({ field, hierarchy }));
/** For each level of a quasi-identifier the generalised text of every row. */
const texts = quasiIdentifiers.map(({ field, hierarchy }) => {
  const column = sample.table.columns[field] as Column; // The sample has a column for each hierarchy.
  return hierarchy.levels.map(({ labels, groupOf }) => {
    const groupOfText = new Map(hierarchy.values.map((value, place) => [value, labels[groupOf[place] ?? -1] ?? ""]));
    return Array.from(column.codes, (code) => groupOfText.get(column.dictionary[code] ?? "") ?? "");
  });
});

/** How many rows share both texts, or one where the other is left out, with fewer than `k - 1` others, counted with text keys. */
function lostRows(k: number, one: readonly string[], other: readonly string[]): number {
  const sizes = new Map<string, number>();
  const keys = one.map((text, row) => `${text}|${other[row]}`);
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return keys.filter((key) => (sizes.get(key) ?? 0) < k).length;
}

/** The search for a release of classes of `k`, of which a share may be suppressed, with an executor, and what it counted before. */
function problemWith(k: number, share: number, executor: Executor): [SearchProblem, EncodedTable["combinations"]] {
  const models = [{ model: "k-anonymity", k }] as const;
  const task = { quasiIdentifiers, models, suppressionLimit: share, metric: "loss-arithmetic" } as const;
  const encoded = encode(sample.table, task, executor);
  if (!encoded.ok) throw new Error(encoded.refusals[0].code);
  return [problemOf(task, encoded.value, sample.table.rows, executor.interner), encoded.value.combinations];
}

const asked = [
  { k: 3, share: 0.05 },
  { k: 5, share: 0.01 },
  { k: 40, share: 0 },
];
const cases = executors().flatMap(([name, executor]) => asked.map((one) => ({ name, executor, ...one })));

describe.each(cases)("by $name, k = $k, $share suppressed", ({ executor, k, share }) => {
  const [problem, combinations] = problemWith(k, share, executor);
  const { least: alone } = problem;
  /** The least of some levels that loses few enough rows; above them where none does. */
  const leastOf = (levels: readonly (readonly string[])[], beside: readonly string[] = []): number => {
    const least = levels.findIndex((of) => lostRows(k, of, beside) <= problem.limit);
    return least < 0 ? levels.length : least;
  };

  it("finds the least level that every attribute allows by itself", () => {
    expect([...alone]).toEqual(texts.map((levels) => leastOf(levels)));
    expect(alone.some((level) => level > 0)).toBe(share === 0);
  });

  it("finds the least level of every attribute that each level of another allows", () => {
    expect(problem.composites.length).toBeGreaterThan(1);
    for (const [one, byLevel] of pairFloors(problem, combinations).entries()) {
      for (const [level, floors] of byLevel.entries()) {
        for (const [other, floor] of floors.entries()) {
          if (other === one || level < (alone[one] ?? 0)) continue;
          expect(floor).toBe(leastOf(texts[other] ?? [], texts[one]?.[level]));
        }
      }
    }
  });
});
