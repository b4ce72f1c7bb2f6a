import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import { refusedUnder } from "../refused-under.js";
import { amongPeople, lacksPeople } from "./among-people.js";
import { columnOf, digitOf } from "./coded-column.js";
import type { ColumnTable } from "./column.js";
import type { Composite } from "./composite.js";
import { compositesOf } from "./composite.js";
import { encodeSensitive } from "./encode-sensitive.js";
import { type EncodedTable, encodeTuples } from "./encode-tuples.js";
import type { Encoder, RowDigit } from "./encoder.js";
import type { Executor } from "./executor.js";
import type { GeneralisationTask } from "./generalisation-task.js";
import { sensitiveFieldsOf } from "./sensitive-counts.js";
import type { TupleTable } from "./tuple-table.js";

type QuasiIdentifier = GeneralisationTask["quasiIdentifiers"][number];

/**
 * Encodes columns by the values of their hierarchies; refuses columns that are missing, values that are not there, and a
 * population that lacks people of the records.
 */
export function encode(
  table: ColumnTable,
  task: GeneralisationTask,
  executor: Executor,
): Result<EncodedTable, AnonymisationRefusalCode> {
  const { quasiIdentifiers, models, population } = task;
  const composites = widestComposites(quasiIdentifiers.map(({ hierarchy }) => hierarchy));
  const codes = encodeComposites(table, quasiIdentifiers, composites, executor.encoder);
  if (!codes.ok) return codes;
  const sensitive = encodeSensitive(table, sensitiveFieldsOf(models), models, executor.encoder);
  if (!sensitive.ok) return sensitive;
  const records: TupleTable = {
    tuples: table.rows,
    codes: codes.value,
    sensitive: sensitive.value.map((one) => one.codes),
    counts: new Int32Array(table.rows).fill(1),
  };
  const sensitiveValues = sensitive.value.map(({ values }) => values);
  const coded = { composites, sensitiveValues, rows: table.rows };
  if (population === undefined) return accept(encodeTuples(task, { ...coded, table: records }, executor));
  const ofPeople = encodeComposites(population.people, quasiIdentifiers, composites, executor.encoder);
  if (!ofPeople.ok) return refusedUnder("/population", ofPeople.refusals);
  const all = amongPeople(records, ofPeople.value, population.people.rows);
  if (lacksPeople(all, composites, executor.interner)) return refuse("population.people-missing", "/population");
  const encoded = encodeTuples(task, { ...coded, table: all }, executor);
  return accept({ ...encoded, tupleOfRow: encoded.tupleOfRow.subarray(0, table.rows) });
}

/** For each composite the code of every row. */
function encodeComposites(
  table: ColumnTable,
  quasiIdentifiers: readonly QuasiIdentifier[],
  composites: readonly Composite[],
  encoder: Encoder,
): Result<readonly Int32Array[], AnonymisationRefusalCode> {
  const codes = composites.map(() => new Int32Array(table.rows));
  for (const [place, composite] of composites.entries()) {
    const digits: RowDigit[] = [];
    for (const { attribute } of composite.digits) {
      const { field, hierarchy } = quasiIdentifiers[attribute] as QuasiIdentifier; // composites name attributes of this list
      const column = columnOf(table, field);
      if (column === undefined) return refuse("column.missing", `/quasiIdentifiers/${attribute}/field`);
      digits.push(digitOf(column, hierarchy.values));
    }
    const lacking = encoder.compose(digits, codes[place] ?? new Int32Array());
    if (lacking !== undefined) {
      const attribute = composite.digits[lacking]?.attribute ?? 0;
      return refuse("hierarchy.value-missing", `/quasiIdentifiers/${attribute}/hierarchy`);
    }
  }
  return accept(codes);
}

/** The composites of hierarchies, the widest attributes first. */
export const widestComposites = (hierarchies: readonly Hierarchy[]): readonly Composite[] =>
  compositesOf(hierarchies, widestFirst(hierarchies));

/** The attributes with many values come first: what they allow rules most out. */
function widestFirst(hierarchies: readonly Hierarchy[]): readonly number[] {
  const width = (attribute: number) => hierarchies[attribute]?.values.length ?? 0;
  return [...hierarchies.keys()].sort((one, other) => width(other) - width(one));
}
