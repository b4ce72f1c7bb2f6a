import type { Composite } from "./composite.js";
import { distinctTuples } from "./distinct-tuples.js";
import type { JoinKey } from "./encoder.js";
import type { Executor } from "./executor.js";
import type { GeneralisationTask } from "./generalisation-task.js";
import { leastLevelsAlone } from "./least-levels.js";
import { mostSuppressed } from "./most-suppressed.js";
import { leastSizeOf } from "./requirement.js";
import type { TupleTable } from "./tuple-table.js";

/** Records, or groups of records that agree, by the codes of composites. */
export interface CodedRecords {
  readonly table: TupleTable;
  readonly composites: readonly Composite[];
  /** For each sensitive field how many values it may hold. */
  readonly sensitiveValues: readonly number[];
  /** How many records there are. */
  readonly rows: number;
}

/** Records in the form the search works on. */
export interface EncodedTable {
  /** Tuples that only differ where every generalisation loses too many records are joined. */
  readonly table: TupleTable;
  /** The composites whose codes the table holds; the widest attributes come first. */
  readonly composites: readonly Composite[];
  readonly tupleOfRow: Int32Array;
  /** For each composite how many records hold each combination of its values. */
  readonly combinations: readonly Int32Array[];
  /** For each quasi-identifier how many records hold each value of its hierarchy. */
  readonly histograms: readonly Float64Array[];
  /** For each quasi-identifier the level below which it loses too many records by itself; above its coarsest where it always does. */
  readonly least: Int32Array;
  /** For each sensitive field how many records hold each of its values. */
  readonly sensitive: readonly Int32Array[];
}

/** Joins what no generalisation that can hold tells apart, and counts what a search needs to know beforehand. */
export function encodeTuples(
  task: GeneralisationTask,
  { table: given, composites, sensitiveValues, rows }: CodedRecords,
  executor: Executor,
): EncodedTable {
  const { interner } = executor;
  const hierarchies = task.quasiIdentifiers.map(({ hierarchy }) => hierarchy);
  const histograms = hierarchies.map(({ values }) => new Float64Array(values.length));
  const combinations = composites.map(({ digits, size }, place) => {
    const records = interner.recordsByCode({ ...given, codes: given.codes[place] ?? NONE }, size);
    for (const { attribute, codeOf } of digits) fold(records, codeOf, histograms[attribute] ?? new Float64Array());
    return records;
  });
  const [k, limit] = [leastSizeOf(task.models), mostSuppressed(task, rows)];
  const least = leastLevelsAlone(hierarchies, histograms, k, limit);
  const canHold = hierarchies.every(({ levels }, attribute) => (least[attribute] ?? 0) < levels.length);
  const keys = [
    ...given.codes.map((codes, place) => keyOf(codes, composites[place], canHold ? least : undefined)),
    ...given.sensitive.map((codes, place) => ({ codes, size: sensitiveValues[place] ?? 0 })),
  ];
  const { table, tupleOf } = distinctTuples(given, keys, executor);
  const sensitive = table.sensitive.map((own, place) =>
    interner.recordsByCode({ ...table, codes: own }, sensitiveValues[place] ?? 0),
  );
  // Rows are not looked at again, and are more than tuples: the search keeps as much as these need.
  executor.emptied();
  return { table, composites, tupleOfRow: tupleOf, combinations, histograms, least, sensitive };
}

const NONE = new Int32Array();

/** Combinations as a key: those are joined that no level from the least on tells apart. */
function keyOf(codes: Int32Array, composite: Composite | undefined, least: Int32Array | undefined): JoinKey {
  const isJoined = composite?.digits.some(({ attribute }) => (least?.[attribute] ?? 0) > 0);
  if (composite === undefined || least === undefined || !isJoined) return { codes, size: composite?.size ?? 0 };
  const { groupOf, groups } = composite.groupingAt(least);
  return { codes, size: groups, groupOf };
}

/** Sums what each combination holds into the values that it stands for. */
function fold(records: Int32Array, codeOf: Int32Array, values: Float64Array): void {
  for (let code = 0; code < records.length; code++) {
    const value = codeOf[code] as number;
    values[value] = (values[value] as number) + (records[code] as number);
  }
}
