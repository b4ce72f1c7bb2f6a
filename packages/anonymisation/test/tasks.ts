import fc from "fast-check";
import type { Hierarchy } from "../src/hierarchy/compile-hierarchy.js";
import { compileHierarchy } from "../src/hierarchy/compile-hierarchy.js";
import type { PopulationModel } from "../src/models/population-model.js";
import type { PrivacyModel } from "../src/models/privacy-model.js";
import { columnsOf } from "../src/search/column.js";
import type { GeneralisationTask } from "../src/search/generalisation-task.js";
import type { MetricName } from "../src/search/metric.js";
import type { TextRow } from "./exhaustive.js";

/** A small invented problem. */
export interface SmallProblem {
  readonly rows: readonly TextRow[];
  readonly task: GeneralisationTask;
}

const values = ["v0", "v1", "v2", "v3", "v4"];
const sensitive = ["s0", "s1", "s2", "s3"];

/** A hierarchy over five values, each level joining groups of the one below; some end in a single group. */
const hierarchy = fc
  .tuple(
    fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
    fc.array(fc.nat(1), { minLength: 3, maxLength: 3 }),
    fc.constantFrom(1, 2, 3, 4),
  )
  .map(([pairs, above, levels]) => {
    const rows = values.map((value, place) => {
      const pair = pairs[place] ?? 0;
      return [value, `p${pair}`, `q${above[pair] ?? 0}`, "*"]
        .slice(0, levels)
        .concat(levels < 4 && levels > 1 ? ["*"] : []);
    });
    return compiled(rows);
  });

/** A privacy model about the sensitive field. */
const sensitiveModel: fc.Arbitrary<PrivacyModel> = fc.oneof(
  fc.record({
    model: fc.constant("distinct-l-diversity" as const),
    field: fc.constant("s"),
    l: fc.integer({ min: 2, max: 3 }),
  }),
  fc.record({
    model: fc.constant("entropy-l-diversity" as const),
    field: fc.constant("s"),
    l: fc.constantFrom(1.5, 2, 2.5, 3),
  }),
  fc.record({
    model: fc.constant("recursive-c-l-diversity" as const),
    field: fc.constant("s"),
    c: fc.constantFrom(0.5, 1, 2, 3),
    l: fc.integer({ min: 2, max: 3 }),
  }),
  fc.record({
    model: fc.constant("equal-t-closeness" as const),
    field: fc.constant("s"),
    t: fc.constantFrom(0, 0.1, 0.2, 0.25, 0.4, 0.5),
  }),
  fc.record({
    model: fc.constant("ordered-t-closeness" as const),
    field: fc.constant("s"),
    t: fc.constantFrom(0.1, 0.2, 0.3),
    order: fc.constant(sensitive),
  }),
  fc.record({
    model: fc.constant("hierarchical-t-closeness" as const),
    field: fc.constant("s"),
    t: fc.constantFrom(0.1, 0.2, 0.25, 0.5),
    hierarchy: fc.constant(compiled(sensitive.map((value, place) => [value, place < 2 ? "low" : "high", "*"]))),
  }),
);

const metric = fc.constantFrom<MetricName>(
  "loss-arithmetic",
  "loss-geometric",
  "precision",
  "entropy",
  "discernibility",
  "average-class-size",
);

/** Problems of a few rows and one to three quasi-identifiers, with any metric and, mostly, a model about a sensitive field. */
export const smallProblem: fc.Arbitrary<SmallProblem> = fc
  .record({ attributes: fc.integer({ min: 1, max: 3 }) })
  .chain(({ attributes }) =>
    fc
      .record({
        hierarchies: fc.array(hierarchy, { minLength: attributes, maxLength: attributes }),
        rows: fc.array(
          fc.record({
            a0: fc.constantFrom(...values),
            a1: fc.constantFrom(...values),
            a2: fc.constantFrom(...values),
            s: fc.constantFrom(...sensitive),
          }),
          { minLength: 1, maxLength: 24 },
        ),
        k: fc.integer({ min: 2, max: 4 }),
        models: fc.array(sensitiveModel, { minLength: 0, maxLength: 2 }),
        suppressionLimit: fc.constantFrom(0, 0.1, 0.25, 0.5),
        metric,
      })
      .map(({ hierarchies, rows, k, models, suppressionLimit, metric }) => ({
        rows,
        task: {
          quasiIdentifiers: hierarchies.map((one, place) => ({ field: `a${place}`, hierarchy: one })),
          models: [{ model: "k-anonymity" as const, k }, ...models],
          suppressionLimit,
          metric,
        },
      })),
  );

/** A small invented problem, and the people among whom those of its rows are. */
export interface ProblemInPopulation extends SmallProblem {
  readonly people: readonly TextRow[];
}

const populationModel: fc.Arbitrary<PopulationModel> = fc.oneof(
  fc.record({ model: fc.constant("k-map" as const), k: fc.integer({ min: 2, max: 7 }) }),
  fc.record({
    model: fc.constant("delta-presence" as const),
    least: fc.constantFrom(0, 0, 0.1, 0.25),
    most: fc.constantFrom(0.3, 0.5, 0.75, 1),
  }),
);

/** Problems whose task asks something in view of a population of a few more people. */
export const problemInPopulation: fc.Arbitrary<ProblemInPopulation> = fc
  .record({
    problem: smallProblem,
    others: fc.array(
      fc.record({
        a0: fc.constantFrom(...values),
        a1: fc.constantFrom(...values),
        a2: fc.constantFrom(...values),
      }),
      { maxLength: 40 },
    ),
    models: fc.array(populationModel, { minLength: 1, maxLength: 2 }),
  })
  .map(({ problem: { rows, task }, others, models }) => {
    // Nobody knows who of the population is among the records: they do not come first.
    const people = [...others, ...rows.map(({ s: _, ...known }) => known as TextRow)].toSorted((one, other) =>
      JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
    );
    return { rows, people, task: { ...task, population: { people: tableOfRows(people), models } } };
  });

/** Rows as columns. */
export function tableOfRows(rows: readonly TextRow[]): ReturnType<typeof columnsOf> {
  const fields = ["a0", "a1", "a2", "s"];
  return columnsOf(
    fields,
    rows.map((row) => fields.map((field) => row[field] ?? "")),
  );
}

/** A hierarchy of these rows. */
export function compiled(rows: readonly (readonly string[])[]): Hierarchy {
  const outcome = compileHierarchy(rows);
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value;
}
