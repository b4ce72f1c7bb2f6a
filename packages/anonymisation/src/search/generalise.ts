import type { Result } from "@nrs-kit/domain";
import { accept } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { bestLevels, type Searched } from "./best-levels.js";
import type { ClassView } from "./class-view.js";
import { type Column, type ColumnTable, codesAt, roomForCodes } from "./column.js";
import { encode } from "./encode.js";
import type { Executor } from "./executor.js";
import { type GeneralisationTask, taskFaults } from "./generalisation-task.js";
import { viewAt } from "./greedy-descent.js";
import { newExecutor } from "./new-executor.js";
import { numbersAt } from "./numbers-at.js";
import type { SearchProblem } from "./search-problem.js";
import type { SearchWatch } from "./search-watch.js";
import { countsByValue, sensitiveFieldsOf } from "./sensitive-counts.js";

/** The generalisation with the least loss, and the records under it. */
export interface Generalisation {
  /** For each quasi-identifier its level. */
  readonly levels: Readonly<Record<string, number>>;
  readonly loss: number;
  /** What every choice under the task loses at least: the loss itself where it is proved to be the least. */
  readonly leastLoss: number;
  readonly sourceRecords: number;
  readonly suppressedRecords: number;
  /** The size of the smallest class that is released; 0 when none is. */
  readonly minObservedClass: number;
  /** How many generalisations were judged on the data; the others were ruled out by proof. */
  readonly checked: number;
  /** For each sensitive field of the models how many source records hold each value, as t-closeness compares with. */
  readonly sensitiveCounts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The released records: quasi-identifiers generalised, sensitive fields as they are; suppressed records are left out. */
  readonly released: ColumnTable;
  /** For each released record its row in the input, so that other columns can be taken along. */
  readonly sourceRows: Int32Array;
}

/**
 * Finds, among all full-domain generalisations with record suppression, the one with the least loss under which every
 * class fulfils the models, and applies it. The optimum is exact; among equals the first found is taken, always the same.
 * Whoever watches may stop the search: the best found so far is then applied, and `leastLoss` says what any other loses at
 * least. Refuses unknown columns, values that their hierarchy lacks, parameters out of range, too many combinations of levels,
 * data for which no generalisation suppresses few enough records, and a search that was stopped before it found one.
 *
 * Source: Samarati (2001); El Emam et al., A Globally Optimal k-Anonymity Method (2009); the proof notes of this package.
 *
 * @example
 * ```ts
 * const age = compileHierarchy([["16", "child", "*"], ["17", "child", "*"], ["30", "adult", "*"], ["31", "adult", "*"]]).value;
 * const table = columnsOf(["age"], [["16"], ["17"], ["30"], ["31"], ["31"]]);
 * const task = { quasiIdentifiers: [{ field: "age", hierarchy: age }], models: [{ model: "k-anonymity", k: 2 }], suppressionLimit: 0, metric: "loss-arithmetic" };
 * const found = generalise(table, task).value;
 * found.levels; // => { age: 1 }
 * found.released.columns.age.dictionary; // => ["child", "adult"]
 * ```
 */
export function generalise(
  table: ColumnTable,
  task: GeneralisationTask,
  watch?: SearchWatch,
): Result<Generalisation, AnonymisationRefusalCode> {
  return generaliseWith(newExecutor(), table, task, watch);
}

/** Does what {@link generalise} does, with a given executor. */
export function generaliseWith(
  executor: Executor,
  table: ColumnTable,
  task: GeneralisationTask,
  watch?: SearchWatch,
): Result<Generalisation, AnonymisationRefusalCode> {
  const [first, ...rest] = taskFaults(task);
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const encoded = encode(table, task, executor);
  if (!encoded.ok) return encoded;
  const found = bestLevels(task, encoded.value, table.rows, executor.interner, watch);
  return found.ok ? accept(appliedTo(table, task, found.value, encoded.value.tupleOfRow)) : found;
}

/** The records of a table under the best choice that a search found. */
export function appliedTo(
  table: ColumnTable,
  task: GeneralisationTask,
  { problem, outcome }: Searched,
  tupleOfRow: Int32Array,
): Generalisation {
  const sensitiveFields = sensitiveFieldsOf(task.models);
  const view = viewAt(problem, problem.table, outcome.levels);
  const { sourceRows, classOf } = keptRows(view, tupleOfRow);
  const generalised = generalisedColumns(problem, outcome.levels, view, classOf);
  const columns = task.quasiIdentifiers.map(({ field }, attribute): [string, Column] => [
    field,
    generalised[attribute] ?? { dictionary: [], codes: [] },
  ]);
  for (const field of sensitiveFields) {
    const column = table.columns[field] ?? { dictionary: [], codes: [] };
    columns.push([field, { dictionary: column.dictionary, codes: codesAt(column, sourceRows) }]);
  }
  return {
    levels: Object.fromEntries(task.quasiIdentifiers.map(({ field }, place) => [field, outcome.levels[place] ?? 0])),
    loss: outcome.loss,
    leastLoss: outcome.leastLoss,
    sourceRecords: table.rows,
    suppressedRecords: outcome.suppressed,
    minObservedClass: smallestClass(view),
    checked: outcome.checked,
    sensitiveCounts: countsByValue(table, sensitiveFields),
    released: { rows: sourceRows.length, columns: Object.fromEntries(columns) },
    sourceRows,
  };
}

/** For each attribute the groups at its level of rows in these classes: all rows of a class have the same. */
function generalisedColumns(
  { composites, hierarchies, table }: SearchProblem,
  levels: readonly number[],
  view: ClassView,
  classOf: Int32Array,
): readonly Column[] {
  const tuples = tupleOfClass(view);
  const columns: Column[] = [];
  for (const [place, { digits }] of composites.entries()) {
    const combinations = numbersAt(tuples, table.codes[place] ?? new Int32Array());
    for (const { attribute, codeOf } of digits) {
      const { groupOf, labels } = hierarchies[attribute]?.levels[levels[attribute] ?? 0] ?? NO_LEVEL;
      const groups = numbersAt(numbersAt(combinations, codeOf), groupOf);
      const codes = roomForCodes(labels.length, classOf.length);
      for (let row = 0; row < codes.length; row++) codes[row] = groups[classOf[row] as number] as number;
      columns[attribute] = { dictionary: labels, codes };
    }
  }
  return columns;
}

/** For each class a tuple that lies in it. */
function tupleOfClass({ table, classOf, classes }: ClassView): Int32Array {
  const tuples = new Int32Array(classes);
  for (let tuple = 0; tuple < table.tuples; tuple++) tuples[classOf[tuple] as number] = tuple;
  return tuples;
}

const NO_LEVEL = { groupOf: new Int32Array(), labels: [] };

function smallestClass({ sizes, failed, classes }: ClassView): number {
  let least = 0;
  for (let one = 0; one < classes; one++) {
    const size = sizes[one] ?? 0;
    if (failed[one] === 0 && (least === 0 || size < least)) least = size;
  }
  return least;
}

/** The rows in classes that hold, and the class of each. */
function keptRows(
  view: ClassView,
  tupleOfRow: Int32Array,
): { readonly sourceRows: Int32Array; readonly classOf: Int32Array } {
  const [rows, classOf] = [new Int32Array(tupleOfRow.length), new Int32Array(tupleOfRow.length)];
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    const one = view.classOf[tupleOfRow[row] as number] as number;
    if (view.failed[one] !== 0) continue;
    classOf[count] = one;
    rows[count++] = row;
  }
  return { sourceRows: rows.slice(0, count), classOf: classOf.subarray(0, count) };
}
