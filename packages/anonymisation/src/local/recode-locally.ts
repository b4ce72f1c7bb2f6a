import type { Refusal, Result } from "@nrs-kit/domain";
import { accept, refusal, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { modelFaults } from "../models/privacy-model.js";
import { columnOf } from "../search/coded-column.js";
import type { Column, ColumnTable } from "../search/column.js";
import { countingUp } from "../search/counting-up.js";
import { encodeSensitive } from "../search/encode-sensitive.js";
import type { Executor } from "../search/executor.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import type { Generalisation } from "../search/generalise.js";
import { histogramOf } from "../search/histogram.js";
import type { LocalMetric } from "../search/local-metric.js";
import { newExecutor } from "../search/new-executor.js";
import { requirementOf } from "../search/requirement.js";
import { countsByValue, sensitiveFieldsOf } from "../search/sensitive-counts.js";
import { ambiguousLevel } from "./ambiguous-level.js";
import { attributeOf } from "./attribute-of.js";
import { coarsestClasses } from "./coarsest-classes.js";
import { codeTableOf } from "./code-table.js";
import { isFit } from "./is-fit.js";
import { leastLocalLoss, meanLoss } from "./local-loss.js";
import type { LocalProblem } from "./local-problem.js";
import { type PublishedColumn, publishedColumns } from "./published-columns.js";
import { topDown } from "./top-down.js";

/** What is asked of local recoding: no record is suppressed, and the loss is one that is summed record by record. */
export interface LocalRecodingTask extends Omit<GeneralisationTask, "suppressionLimit" | "metric"> {
  readonly metric: LocalMetric;
}

/**
 * Makes each record only as coarse as its own surroundings ask: records that have enough like them stay fine, and nobody is
 * suppressed. The same value may come out finer in one record and coarser in another. Every class fulfils the models; the
 * loss is small, but not proved the least: `leastLoss` says what no recoding can undercut. Records that look alike are taken
 * in the order in which they stand. The result's `levels` are the coarsest that occur, `checked` counts the classes judged.
 * Refuses unknown columns, values that their hierarchy lacks, a hierarchy that calls two groups by one name, parameters out
 * of range, a population, in view of which it cannot judge, and records that do not fulfil the models even at the coarsest levels.
 *
 * Source: Fung, Wang and Yu, Top-Down Specialization for Information and Privacy Preservation (2005); LeFevre, DeWitt and
 * Ramakrishnan, Mondrian Multidimensional K-Anonymity (2006); the proof notes of this package.
 *
 * @example
 * ```ts
 * const age = compileHierarchy([["16", "child", "*"], ["17", "child", "*"], ["30", "adult", "*"], ["31", "adult", "*"]]).value;
 * const table = columnsOf(["age"], [["16"], ["17"], ["30"], ["30"], ["31"], ["31"]]);
 * const task = { quasiIdentifiers: [{ field: "age", hierarchy: age }], models: [{ model: "k-anonymity", k: 2 }], metric: "loss-arithmetic" };
 * [...rowsOf(recodeLocally(table, task).value.released)]; // => [["age"], ["child"], ["child"], ["30"], ["30"], ["31"], ["31"]]
 * ```
 */
export function recodeLocally(
  table: ColumnTable,
  task: LocalRecodingTask,
): Result<Generalisation, AnonymisationRefusalCode> {
  const faults = [...modelFaults(task.models), ...ambiguousNames(task)];
  const [first, ...further] = faults;
  if (first !== undefined) return { ok: false, refusals: [first, ...further] };
  if (task.population !== undefined) return refuse("policy.population-not-local", "/population");
  return recodeLocallyWith(newExecutor(), table, task);
}

/** Does what {@link recodeLocally} does with a task without faults, with a given executor. */
export function recodeLocallyWith(
  executor: Executor,
  table: ColumnTable,
  task: LocalRecodingTask,
): Result<Generalisation, AnonymisationRefusalCode> {
  const read = problemOf(table, task, executor);
  if (!read.ok) return read;
  const problem = read.value;
  const { order, classes } = coarsestClasses(problem);
  if (!classes.every((one) => isFit(problem, { order, ...one }))) return refuse("generalisation.none-holds", "/models");
  const levels = problem.attributes.flatMap((attribute) => attribute.levels);
  const partition = executor.partition(problem.table, order, levels);
  const leastLoss = leastLocalLoss(problem, partition);
  const outcome = topDown(problem, partition, classes);
  const published = publishedColumns(problem, outcome, executor.interner);
  const costs = published.map(({ cost }) => cost);
  return accept({
    ...recoded(table, task, published),
    loss: meanLoss(problem, costs),
    leastLoss,
    minObservedClass: outcome.classes.smallest(),
    checked: outcome.judged,
  });
}

function ambiguousNames({ quasiIdentifiers }: LocalRecodingTask): readonly Refusal<AnonymisationRefusalCode>[] {
  return quasiIdentifiers.flatMap(({ hierarchy }, place) => {
    const level = ambiguousLevel(hierarchy);
    return level === undefined
      ? []
      : [refusal("hierarchy.label-ambiguous" as const, `/quasiIdentifiers/${place}/hierarchy`, { level })];
  });
}

function problemOf(
  table: ColumnTable,
  { quasiIdentifiers, models, metric }: LocalRecodingTask,
  { encoder }: Executor,
): Result<LocalProblem, AnonymisationRefusalCode> {
  const read = codeTableOf(table, quasiIdentifiers, encoder);
  if (!read.ok) return read;
  const fields = sensitiveFieldsOf(models);
  const sensitive = encodeSensitive(table, fields, models, encoder);
  if (!sensitive.ok) return sensitive;
  const overall = sensitive.value.map(({ codes, values }) => histogramOf(codes, values));
  const requirement = requirementOf(models, fields, overall);
  return accept({
    rows: table.rows,
    attributes: quasiIdentifiers.map(({ hierarchy }, place) => attributeOf(hierarchy, place, metric)),
    table: read.value,
    requirement,
    sensitive: sensitive.value.map(({ codes }) => codes),
  });
}

/** Everybody, as the attributes are published, and what does not depend on classes. */
function recoded(
  table: ColumnTable,
  { quasiIdentifiers, models }: LocalRecodingTask,
  published: readonly PublishedColumn[],
): Omit<Generalisation, "loss" | "leastLoss" | "minObservedClass" | "checked"> {
  const fields = sensitiveFieldsOf(models);
  const byField = <One>(pick: (one: PublishedColumn) => One) =>
    published.map((one, place): [string, One] => [quasiIdentifiers[place]?.field ?? "", pick(one)]);
  const asTheyAre = fields.map((field): [string, Column] => [
    field,
    columnOf(table, field) ?? { dictionary: [], codes: [] },
  ]);
  return {
    levels: Object.fromEntries(byField(({ coarsest }) => coarsest)),
    sourceRecords: table.rows,
    suppressedRecords: 0,
    sensitiveCounts: countsByValue(table, fields),
    released: { rows: table.rows, columns: Object.fromEntries([...byField(({ column }) => column), ...asTheyAre]) },
    sourceRows: countingUp(table.rows),
  };
}
