import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ADULT_ABSENT, adultSample } from "../../test/adult.js";
import { executors } from "../../test/executors.js";
import { readSample, type Sample } from "../../test/golden.js";
import { host, policyFor, sha256 } from "../../test/policies.js";
import { compiled, type SmallProblem, smallProblem, tableOfRows } from "../../test/tasks.js";
import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import { anonymise } from "../release/anonymise.js";
import { textAt } from "../release/classes-of-texts.js";
import { rowsOf } from "../release/table-digest.js";
import { verifyAnonymised } from "../release/verify-anonymised.js";
import { type ColumnTable, columnsOf } from "../search/column.js";
import { type Generalisation, generalise } from "../search/generalise.js";
import { isLocalMetric, type LocalMetric } from "../search/local-metric.js";
import { recodeLocally, recodeLocallyWith } from "./recode-locally.js";

const adult = adultSample();
if (adult === undefined) console.info(ADULT_ABSENT);

const madeOf = (...given: Parameters<typeof recodeLocally>): Generalisation => {
  const made = recodeLocally(...given);
  if (!made.ok) throw new Error(made.refusals[0].code);
  return made.value;
};

const localTask = ({ hierarchies }: Sample, k: number, metric: LocalMetric = "loss-arithmetic") => ({
  quasiIdentifiers: Object.entries(hierarchies).map(([field, hierarchy]) => ({ field, hierarchy })),
  models: [{ model: "k-anonymity" as const, k }],
  metric,
});

const localProblem = smallProblem.filter(({ task }) => isLocalMetric(task.metric));

const textsOf = (table: ColumnTable) => [...rowsOf(table)].slice(1);

/** Every text under which a value may be published. */
const namesOf = ({ values, levels }: Hierarchy, value: string): readonly (string | undefined)[] =>
  levels.map(({ groupOf, labels }) => labels[groupOf[values.indexOf(value)] ?? -1]);

describe("recodeLocally", () => {
  it("publishes everybody, under names of their own values, in classes that fulfil the models", () => {
    const seen = { made: 0, finer: 0 };
    const property = ({ rows, task }: SmallProblem) => {
      const table = tableOfRows(rows);
      const { policy, hierarchies } = policyFor(task, table, "local");
      const made = anonymise(table, policy, hierarchies, host);
      if (!made.ok) {
        expect(made.refusals[0].code).toBe("generalisation.none-holds");
        return;
      }
      seen.made++;
      const { released, record } = made.value;
      expect(record.releasedRecords).toBe(rows.length);
      const verified = verifyAnonymised(released, { policy, hierarchies, record, sha256 });
      expect(verified.ok ? [] : verified.refusals).toEqual([]);
      const metric = isLocalMetric(task.metric) ? task.metric : "precision";
      const recoded = madeOf(table, { ...task, metric });
      for (const { field, hierarchy } of task.quasiIdentifiers) {
        for (const [row, texts] of rows.entries())
          expect(namesOf(hierarchy, texts[field] ?? "")).toContain(textAt(recoded.released, field, row));
      }
      const shared = generalise(table, { ...task, suppressionLimit: 0 });
      if (!shared.ok) return;
      expect(recoded.leastLoss).toBeLessThanOrEqual(Math.min(shared.value.loss, recoded.loss) + 1e-12);
      if (recoded.loss < shared.value.loss - 1e-9) seen.finer++;
    };
    fc.assert(fc.property(localProblem, property), { numRuns: 1500 });
    expect(seen.made).toBeGreaterThan(300);
    expect(seen.finer).toBeGreaterThan(50);
  }, 60_000);

  it("makes the same of everything by every executor", () => {
    const seen = { made: 0, apart: 0 };
    const property = ({ rows, task }: SmallProblem) => {
      const table = tableOfRows(rows);
      const local = { ...task, metric: isLocalMetric(task.metric) ? task.metric : ("precision" as const) };
      const [one, other] = executors().map(([, executor]) => recodeLocallyWith(executor, table, local));
      expect(other).toEqual(one);
      if (one?.ok) seen.made++;
      if (one?.ok && one.value.checked > 1) seen.apart++;
    };
    fc.assert(fc.property(localProblem, property), { numRuns: 600 });
    expect(Math.min(seen.made, seen.apart)).toBeGreaterThan(50);
  });

  it("refuses exactly the records that do not fulfil the models even at the coarsest levels", () => {
    const seen = new Set<boolean>();
    const property = ({ rows, task }: SmallProblem) => {
      const coarsest = task.quasiIdentifiers.map(({ field, hierarchy: { values, levels } }) => {
        const { labels = [], groupOf = [] } = levels.at(-1) ?? {};
        return {
          field,
          hierarchy: compiled(values.map((value, at) => [value, labels[groupOf[at] ?? 0] ?? ""])),
        };
      });
      const table = tableOfRows(rows);
      const whole = generalise(table, { ...task, quasiIdentifiers: coarsest, suppressionLimit: 0 });
      const made = recodeLocally(table, { ...task, metric: "precision" });
      expect(made.ok).toBe(whole.ok);
      seen.add(made.ok);
    };
    fc.assert(fc.property(smallProblem, property), { numRuns: 300 });
    expect(seen.size).toBe(2);
  });

  it("lets a large group give records to those that are too few, the first ones, and no more than they need", () => {
    const age = compiled([
      ["16", "*"],
      ["17", "*"],
    ]);
    const ages = (sixteen: number, seventeen: number) =>
      columnsOf(["age"], [...Array(sixteen).fill(["16"]), ...Array(seventeen).fill(["17"])]);
    const task = { ...localTask({ table: ages(0, 0), hierarchies: { age } }, 5) };
    const counts = (table: ColumnTable) => {
      const texts = textsOf(madeOf(table, task).released).map(([text = ""]) => text);
      return Object.fromEntries([...new Set(texts)].map((text) => [text, texts.filter((one) => one === text).length]));
    };
    expect(counts(ages(9, 2))).toEqual({ "*": 5, "16": 6 });
    expect(counts(ages(9, 5))).toEqual({ "16": 9, "17": 5 });
    expect(counts(ages(7, 2))).toEqual({ "*": 9 });
    expect(madeOf(ages(9, 2), task).loss).toBeCloseTo(5 / 11, 12);
    expect(madeOf(ages(9, 2), task).leastLoss).toBeCloseTo(2 / 11, 12);
    expect(textsOf(madeOf(ages(9, 2), task).released).slice(0, 4)).toEqual([["*"], ["*"], ["*"], ["16"]]);
  });

  it("makes the same release of the same records in any order", () => {
    const problem = localProblem.chain(({ rows, task }) =>
      fc.record({
        rows: fc.constant(rows),
        shuffled: fc.shuffledSubarray([...rows], { minLength: rows.length }),
        task: fc.constant(task),
      }),
    );
    const property = ({ rows, shuffled, task }: SmallProblem & { shuffled: SmallProblem["rows"] }) => {
      const { policy, hierarchies } = policyFor(task, tableOfRows(rows), "local");
      const [one, other] = [rows, shuffled].map((some) => anonymise(tableOfRows(some), policy, hierarchies, host));
      expect(other?.ok).toBe(one?.ok);
      if (!one?.ok || !other?.ok) return;
      expect(textsOf(other.value.released)).toEqual(textsOf(one.value.released));
      expect(other.value.record).toEqual(one.value.record);
    };
    fc.assert(fc.property(problem, property), { numRuns: 400 });
  });

  it("loses the same when every record is there twice and twice as many must look alike", () => {
    const property = ({ rows, task }: SmallProblem) => {
      const models = task.models.filter((model) => model.model === "k-anonymity");
      const doubled = models.map((model) => ({ ...model, k: 2 * model.k }));
      const one = recodeLocally(tableOfRows(rows), { ...task, models, metric: "loss-arithmetic" });
      const twice = rows.flatMap((row) => [row, row]);
      const other = recodeLocally(tableOfRows(twice), { ...task, models: doubled, metric: "loss-arithmetic" });
      expect(other.ok && other.value.loss).toBe(one.ok && one.value.loss);
    };
    fc.assert(fc.property(smallProblem, property), { numRuns: 400 });
  });

  it.each(["loss-arithmetic", "precision"] as const)(
    "stays far below shared levels on the synthetic sample: %s",
    (by) => {
      const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");
      const task = localTask(sample, 11, by);
      const shared = generalise(sample.table, { ...task, suppressionLimit: 0.05 });
      const made = madeOf(sample.table, task);
      expect(made.suppressedRecords).toBe(0);
      expect(made.minObservedClass).toBeGreaterThanOrEqual(11);
      expect(made.loss).toBeLessThan(0.8 * (shared.ok ? shared.value.loss : 0));
    },
  );

  it.skipIf(adult === undefined)("keeps more than nine tenths of the granularity of the census sample", () => {
    const made = madeOf(
      adult?.table ?? columnsOf([], []),
      localTask(adult ?? { table: columnsOf([], []), hierarchies: {} }, 5),
    );
    expect(1 - made.loss).toBeGreaterThan(0.935);
    expect(made.minObservedClass).toBe(5);
  });

  it("publishes nothing of nobody", () => {
    const task = localTask({ table: columnsOf([], []), hierarchies: { age: compiled([["16"]]) } }, 5);
    expect(madeOf(columnsOf(["age"], []), task)).toMatchObject({ loss: 0, minObservedClass: 0, released: { rows: 0 } });
  });

  it("refuses a hierarchy that calls two groups by one name, and lets a name be repeated for the same values", () => {
    const of = (rows: readonly (readonly string[])[]) =>
      recodeLocally(
        columnsOf(["age"], [["16"], ["16"]]),
        localTask({ table: columnsOf([], []), hierarchies: { age: compiled(rows) } }, 2),
      );
    const ambiguous = of([
      ["16", "young", "young"],
      ["17", "young", "young"],
      ["18", "18", "young"],
    ]);
    expect(ambiguous.ok ? [] : ambiguous.refusals).toMatchObject([
      { code: "hierarchy.label-ambiguous", pointer: "/quasiIdentifiers/0/hierarchy", params: { level: 2 } },
    ]);
    const same = of([
      ["16", "young", "young", "*"],
      ["17", "young", "young", "*"],
      ["18", "18", "18", "*"],
    ]);
    expect(same.ok && textsOf(same.value.released)).toEqual([["16"], ["16"]]);
  });

  it("refuses what is not there", () => {
    const task = localTask({ table: columnsOf([], []), hierarchies: { age: compiled([["16"]]) } }, 2);
    const codes = (table: ColumnTable, changed = {}) => {
      const made = recodeLocally(table, { ...task, ...changed });
      return made.ok ? [] : made.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
    };
    expect(codes(columnsOf(["sex"], [["F"]]))).toEqual(["column.missing /quasiIdentifiers/0/field"]);
    expect(codes(columnsOf(["age"], [["40"]]))).toEqual(["hierarchy.value-missing /quasiIdentifiers/0/hierarchy"]);
    expect(codes(columnsOf(["age"], [["16"]]))).toEqual(["generalisation.none-holds /models"]);
    expect(codes(columnsOf(["age"], [["16"]]), { models: [] })).toEqual(["model.missing /models"]);
    const model = { model: "distinct-l-diversity", field: "form", l: 2 };
    expect(codes(columnsOf(["age"], [["16"]]), { models: [model] })).toEqual(["column.missing /models/0/field"]);
  });
});
