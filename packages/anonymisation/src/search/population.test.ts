import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { executors } from "../../test/executors.js";
import { exhaustiveLoss } from "../../test/exhaustive.js";
import { compiled, problemInPopulation, tableOfRows } from "../../test/tasks.js";
import type { PopulationModel } from "../models/population-model.js";
import { shareOf } from "../models/share.js";
import type { GeneralisationTask } from "./generalisation-task.js";
import { generalise, generaliseWith } from "./generalise.js";

describe("generalise in view of a population", () => {
  it.each(executors())("reaches the loss of exhaustive search for every model and metric, by %s", (_, executor) => {
    const seen = { found: 0, none: 0, suppressed: 0, absence: 0 };
    fc.assert(
      fc.property(problemInPopulation, ({ rows, people, task }) => {
        const expected = exhaustiveLoss(rows, task, people);
        const found = generaliseWith(executor, tableOfRows(rows), task);
        if (!found.ok || expected === undefined) {
          seen.none++;
          expect(found.ok ? found.value.loss : undefined).toBe(expected);
          return;
        }
        seen.found++;
        if (found.value.suppressedRecords > 0) seen.suppressed++;
        if (task.population?.models.some((model) => "least" in model && model.least > 0)) seen.absence++;
        expect(Math.abs(found.value.loss - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));
        expect(found.value.released.rows + found.value.suppressedRecords).toBe(rows.length);
      }),
      { numRuns: 3000 },
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
  });

  const rowsOf = (texts: string) => [...texts].map((a0) => ({ a0 }));
  const taskFor = (people: string, ...models: readonly PopulationModel[]): GeneralisationTask => ({
    quasiIdentifiers: [{ field: "a0", hierarchy: compiled([..."abcd"].map((value) => [value, "*"])) }],
    models: [{ model: "k-anonymity", k: 2 }],
    population: { people: tableOfRows(rowsOf(people)), models },
    suppressionLimit: 0,
    metric: "loss-arithmetic",
  });
  const levelOf = (records: string, task: GeneralisationTask) => {
    const found = generalise(tableOfRows(rowsOf(records)), task);
    return found.ok ? found.value.levels.a0 : found.refusals.map(({ code, pointer }) => `${code} ${pointer}`).join();
  };

  it.each([
    ["as many people as asked", "aabb", "aaabbb", { model: "k-map", k: 3 }, 0],
    ["one too few", "aabb", "aaabbb", { model: "k-map", k: 4 }, 1],
    ["fewer in all", "aabb", "aaabbb", { model: "k-map", k: 7 }, "generalisation.none-holds /models"],
    [
      "exactly the greatest share",
      "aaabbb",
      "aaaaaaaaaabbbbbbbbbb",
      { model: "delta-presence", least: 0, most: 0.3 },
      0,
    ],
    [
      "more than the greatest share",
      "aaaabbb",
      "aaaaaaaaaabbbbbbbbbbcccc",
      { model: "delta-presence", least: 0, most: 0.3 },
      1,
    ],
    [
      "exactly the least share",
      "aabb",
      "aaaaaaaaaaaaaaaaaaaabbbb",
      { model: "delta-presence", least: 0.1, most: 1 },
      0,
    ],
    ["people of whom nobody is released", "aabb", "aabbc", { model: "delta-presence", least: 0.1, most: 1 }, 1],
    ["nobody asked about absence", "aabb", "aabbc", { model: "delta-presence", least: 0, most: 1 }, 0],
    ["fewer people than records", "aabb", "aab", { model: "k-map", k: 2 }, "population.people-missing /population"],
    [
      "a share out of order",
      "aa",
      "aa",
      { model: "delta-presence", least: 0.5, most: 0.4 },
      "model.parameter-out-of-range /population/models/0",
    ],
    [
      "a value that the hierarchy lacks",
      "aa",
      "aae",
      { model: "k-map", k: 2 },
      "hierarchy.value-missing /population/quasiIdentifiers/0/hierarchy",
    ],
  ] as const)("%s", (_, records, people, model, level) => {
    expect(levelOf(records, taskFor(people, model))).toBe(level);
  });

  it("refuses a population without a quasi-identifier", () => {
    const task = taskFor("aa", { model: "k-map", k: 2 });
    const without = {
      ...task,
      population: { people: { rows: 2, columns: {} }, models: [{ model: "k-map" as const, k: 2 }] },
    };
    expect(levelOf("aa", without)).toBe("column.missing /population/quasiIdentifiers/0/field");
  });
});

describe("shareOf", () => {
  it("decides exactly on the boundary, where doubles do not", () => {
    const share = shareOf(0.3);
    expect([3, 4].map((part) => share.isExceeded(part, 10))).toEqual([false, true]);
    expect([3, 2].map((part) => share.isMissed(part, 10))).toEqual([false, true]);
    expect(share.of(10)).toBe(3);
    const nearBy = fc.record({
      parts: fc.integer({ min: 1, max: 9999 }),
      times: fc.integer({ min: 1, max: 100_000 }),
      off: fc.constantFrom(-1, 0, 0, 1),
    });
    fc.assert(
      fc.property(nearBy, ({ parts, times, off }) => {
        const [share, part, whole] = [shareOf(parts / 10_000), parts * times + off, 10_000 * times];
        expect([share.isExceeded(part, whole), share.isMissed(part, whole)]).toEqual([off > 0, off < 0]);
        expect(share.of(whole)).toBe(parts * times);
      }),
      { numRuns: 2000 },
    );
  });
});
