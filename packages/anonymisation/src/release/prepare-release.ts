import { type AnonymisationPolicy, accept, type ReleaseRecord, type Result, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { parsePolicy } from "../policy/parse-policy.js";
import { columnsWithRole, releasedFields } from "../policy/roles.js";
import { tableFaults } from "../policy/table-faults.js";
import { type HierarchyTables, taskOfPolicy } from "../policy/task-of-policy.js";
import { type Column, type ColumnTable, codesAt } from "../search/column.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import type { Generalisation } from "../search/generalise.js";
import { countedClasses } from "./counted-classes.js";
import { columnsAt, orderedRows } from "./ordered-rows.js";
import { populationOf } from "./population-of.js";
import { type ReleaseHost, recordOf } from "./record-of.js";
import { riskOfRelease } from "./risk-of-release.js";
import { gatheringHash } from "./running-hash.js";
import { tableDigest } from "./table-digest.js";

/** Records that are ready to be published under a policy, and the record of how they were made. */
export interface AnonymisedRelease {
  /** The columns that are released, in the order of the policy; the rows in the order of their texts. */
  readonly released: ColumnTable;
  /** For the makers of the release and those who audit it; it is not published. */
  readonly record: ReleaseRecord;
}

/** Records and what a policy asks of them, before anything is made coarser. */
export interface PreparedRelease {
  readonly source: ColumnTable;
  readonly task: GeneralisationTask;
  /** Makes the release of records that were made coarser. */
  readonly publish: (found: Generalisation) => AnonymisedRelease;
}

/** Reads a policy, and checks records, hierarchies and people against it. */
export function prepareRelease(
  table: ColumnTable,
  policy: AnonymisationPolicy,
  hierarchies: HierarchyTables,
  host: ReleaseHost,
  people?: ColumnTable,
): Result<PreparedRelease, AnonymisationRefusalCode> {
  const read = parsePolicy(policy);
  if (!read.ok) return read;
  const [fault, ...further] = tableFaults(table, policy);
  if (fault !== undefined) return { ok: false, refusals: [fault, ...further] };
  const task = taskOfPolicy(policy, hierarchies, host.sha256);
  if (!task.ok) return task;
  const source = policy.recoding === "local" ? inTextOrder(table, policy) : table;
  const { population } = policy;
  if (population !== undefined && people === undefined) return refuse("population.not-given", "/population");
  const inView = { ...task.value, population: population && people && { people, ...population } };
  const publish = (found: Generalisation): AnonymisedRelease => {
    const released = releasedColumns(source, policy, found);
    const classes = countedClasses(released, columnsWithRole(policy, "quasi-identifier"));
    const newSha256 = host.newSha256 ?? (() => gatheringHash(host.sha256));
    const record = recordOf(policy, task.value, host, {
      ...found,
      releasedRecords: released.rows,
      risk: riskOfRelease(inView, { source: table, released, levels: found.levels, classes }),
      classes,
      population: populationOf(policy, people, newSha256),
      sha256: tableDigest(released, newSha256()),
    });
    return { released, record };
  };
  return accept({ source, task: inView, publish });
}

/** Records that look alike are then the same to local recoding in whatever order they came. */
function inTextOrder(table: ColumnTable, policy: AnonymisationPolicy): ColumnTable {
  const fields = releasedFields(policy);
  const columns = fields.flatMap((field): [string, Column][] => {
    const column = table.columns[field];
    return column === undefined ? [] : [[field, column]];
  });
  const kept = Object.fromEntries(columns);
  return columnsAt(kept, orderedRows({ rows: table.rows, columns: kept }));
}

/** The released columns in the order of the policy, their rows in the order of their texts. */
function releasedColumns(table: ColumnTable, policy: AnonymisationPolicy, found: Generalisation): ColumnTable {
  const columns = releasedFields(policy).flatMap((field): [string, Column][] => {
    const [recoded, asItIs] = [found.released.columns[field], table.columns[field]];
    if (recoded !== undefined) return [[field, recoded]];
    return asItIs === undefined
      ? []
      : [[field, { dictionary: asItIs.dictionary, codes: codesAt(asItIs, found.sourceRows) }]];
  });
  const inSourceOrder = { rows: found.released.rows, columns: Object.fromEntries(columns) };
  return columnsAt(inSourceOrder.columns, orderedRows(inSourceOrder));
}
