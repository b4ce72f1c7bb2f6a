import { expect, it } from "vitest";
import { executors } from "../../test/executors.js";
import { readSample } from "../../test/golden.js";
import type { Column } from "./column.js";
import { encode } from "./encode.js";
import { metricOf } from "./metric.js";
import { pairFloors } from "./pair-floors.js";
import { requirementOf } from "./requirement.js";
import type { SearchProblem } from "./search-problem.js";

const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");
const quasiIdentifiers = Object.entries(sample.hierarchies).map(([field, hierarchy]) => ({ field, hierarchy }));
const models = [{ model: "k-anonymity", k: 3 }] as const;
const LIMIT = 0.05;

/** For each level of a quasi-identifier the generalised text of every row. */
const texts = quasiIdentifiers.map(({ field, hierarchy }) => {
  const column = sample.table.columns[field] as Column; // The sample has a column for each hierarchy.
  return hierarchy.levels.map(({ labels, groupOf }) => {
    const groupOfText = new Map(hierarchy.values.map((value, place) => [value, labels[groupOf[place] ?? -1] ?? ""]));
    return Array.from(column.codes, (code) => groupOfText.get(column.dictionary[code] ?? "") ?? "");
  });
});

/** How many rows share both texts with fewer than two others, counted with text keys. */
function lostRows(one: readonly string[], other: readonly string[]): number {
  const sizes = new Map<string, number>();
  const keys = one.map((text, row) => `${text}|${other[row]}`);
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return keys.filter((key) => (sizes.get(key) ?? 0) < 3).length;
}

it.each(executors())(
  "finds the least level of every attribute that each level of another allows, by %s",
  (_, executor) => {
    const { rows } = sample.table;
    const task = { quasiIdentifiers, models, suppressionLimit: LIMIT, metric: "loss-arithmetic" } as const;
    const encoded = encode(sample.table, task, executor);
    if (!encoded.ok) throw new Error(encoded.refusals[0].code);
    const { table, composites, histograms } = encoded.value;
    const hierarchies = quasiIdentifiers.map(({ hierarchy }) => hierarchy);
    const problem: SearchProblem = {
      table,
      composites,
      hierarchies,
      requirement: requirementOf(models, [], []),
      limit: Math.floor(LIMIT * rows),
      metric: metricOf("loss-arithmetic", { hierarchies, composites, histograms, rows, k: 1 }),
      interner: executor.interner,
    };
    expect(composites.length).toBeGreaterThan(1);
    for (const [one, byLevel] of pairFloors(problem).entries()) {
      for (const [level, floors] of byLevel.entries()) {
        for (const [other, floor] of floors.entries()) {
          if (other === one) continue;
          const allowed = texts[other]?.map((of) => lostRows(texts[one]?.[level] ?? [], of) <= problem.limit) ?? [];
          const least = allowed.indexOf(true);
          expect(floor).toBe(least < 0 ? allowed.length : least);
        }
      }
    }
  },
);
