import {
  type AnonymisationPolicy,
  accept,
  digestOf,
  type ReleaseRecord,
  type Result,
  type Sha256Function,
} from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { isLocalMetric } from "../local/local-metric.js";
import { recodeLocally } from "../local/recode-locally.js";
import { parsePolicy } from "../policy/parse-policy.js";
import { columnsWithRole } from "../policy/roles.js";
import { tableFaults } from "../policy/table-faults.js";
import { type HierarchyTables, taskOfPolicy } from "../policy/task-of-policy.js";
import type { Column, ColumnTable } from "../search/column.js";
import { type Generalisation, type GeneralisationTask, generalise } from "../search/generalise.js";
import { classSizes } from "./class-sizes.js";
import { measureRisk, type ReidentificationRisk } from "./measure-risk.js";
import { columnsAt, orderedRows } from "./ordered-rows.js";
import { tableDigest } from "./table-digest.js";

/** What a release needs from its host. */
export interface ReleaseHost {
  readonly sha256: Sha256Function;
  /** The name and version of the tool, for the record. */
  readonly tool: string;
}

/** Records that are ready to be published under a policy, and the record of how they were made. */
export interface AnonymisedRelease {
  /** The columns that are released, in the order of the policy; the rows in the order of their texts. */
  readonly released: ColumnTable;
  /** For the makers of the release and those who audit it; it is not published. */
  readonly record: ReleaseRecord;
}

/**
 * Makes records publishable under a policy, at the least loss that its way of recoding allows, and says how. Identifying columns are left out,
 * quasi-identifiers made coarser, records that would stand out left out, all others released in the order of their texts.
 * Refuses what {@link parsePolicy} refuses; a hierarchy that is missing, unsound, or another one than the policy names; a
 * column without a role, a missing column, a missing value that the policy refuses; and what {@link generalise} refuses, or
 * {@link recodeLocally} where the policy asks for it.
 *
 * @param table - the source records
 * @param policy - the policy
 * @param hierarchies - the rows of each hierarchy, by the name that the policy uses
 * @param host - the hash function, and the name of the tool
 *
 * @example
 * ```ts
 * const sha256 = () => "0".repeat(64);
 * const policy = {
 *   policyVersion: "1.0", name: "An example", recoding: "full-domain", metric: "loss-arithmetic", suppressionLimit: 0,
 *   columns: { name: { role: "identifying" }, age: { role: "quasi-identifier", hierarchy: "age" } },
 *   hierarchies: { age: "0".repeat(64) }, models: [{ model: "k-anonymity", k: 2 }],
 *   missing: { texts: [""], meaning: "refused" },
 * };
 * const table = columnsOf(["name", "age"], [["SYNTHETIC A", "17"], ["SYNTHETIC B", "16"]]);
 * const made = anonymise(table, policy, { age: [["16", "child"], ["17", "child"]] }, { sha256, tool: "example 1.0" }).value;
 * made.released.columns.age.dictionary; // => ["child"]
 * made.record.levels; // => { age: 1 }
 * ```
 */
export function anonymise(
  table: ColumnTable,
  policy: AnonymisationPolicy,
  hierarchies: HierarchyTables,
  host: ReleaseHost,
): Result<AnonymisedRelease, AnonymisationRefusalCode> {
  const read = parsePolicy(policy);
  if (!read.ok) return read;
  const [fault, ...further] = tableFaults(table, policy);
  if (fault !== undefined) return { ok: false, refusals: [fault, ...further] };
  const task = taskOfPolicy(policy, hierarchies, host.sha256);
  if (!task.ok) return task;
  const source = policy.recoding === "local" ? inTextOrder(table, policy) : table;
  const found = recoded(source, policy, task.value);
  if (!found.ok) return found;
  const released = releasedColumns(source, policy, found.value);
  return accept({ released, record: recordOf(table, policy, task.value, found.value, released, host) });
}

/** What the policy's way of recoding makes of the records. */
function recoded(
  source: ColumnTable,
  { recoding, metric }: AnonymisationPolicy,
  task: GeneralisationTask,
): Result<Generalisation, AnonymisationRefusalCode> {
  // A policy that asks for local recoding has such a metric: it was read by `parsePolicy`.
  return recoding === "local" && isLocalMetric(metric)
    ? recodeLocally(source, { ...task, metric })
    : generalise(source, task);
}

/** Records that look alike are then the same to local recoding in whatever order they came. */
function inTextOrder(table: ColumnTable, policy: AnonymisationPolicy): ColumnTable {
  const fields = columnsWithRole(policy, "quasi-identifier", "sensitive", "insensitive");
  const columns = fields.flatMap((field): [string, Column][] => {
    const column = table.columns[field];
    return column === undefined ? [] : [[field, column]];
  });
  const kept = Object.fromEntries(columns);
  return columnsAt(kept, orderedRows({ rows: table.rows, columns: kept }));
}

/** The released columns in the order of the policy, their rows in the order of their texts. */
function releasedColumns(table: ColumnTable, policy: AnonymisationPolicy, found: Generalisation): ColumnTable {
  const asTheyAre = columnsAt(table.columns, found.sourceRows).columns;
  const fields = columnsWithRole(policy, "quasi-identifier", "sensitive", "insensitive");
  const columns = fields.map((field) => [field, found.released.columns[field] ?? asTheyAre[field]] as const);
  const inSourceOrder = { rows: found.released.rows, columns: Object.fromEntries(columns) } as ColumnTable; // Every field is a column of one of the two.
  return columnsAt(inSourceOrder.columns, orderedRows(inSourceOrder));
}

function recordOf(
  table: ColumnTable,
  policy: AnonymisationPolicy,
  task: GeneralisationTask,
  found: Generalisation,
  released: ColumnTable,
  { sha256, tool }: ReleaseHost,
): ReleaseRecord {
  const quasiIdentifiers = columnsWithRole(policy, "quasi-identifier");
  return {
    recordVersion: "1.0",
    tool,
    policy: { name: policy.name, sha256: digestOf(policy, sha256) },
    hierarchies: policy.hierarchies,
    models: policy.models,
    recoding: policy.recoding,
    metric: policy.metric,
    sourceRecords: table.rows,
    releasedRecords: released.rows,
    suppressedRecords: found.suppressedRecords,
    mostSuppressed: Math.floor(policy.suppressionLimit * table.rows),
    levels: found.levels,
    loss: found.loss,
    leastLoss: found.leastLoss,
    generalisations: task.quasiIdentifiers.reduce((product, { hierarchy }) => product * hierarchy.levels.length, 1),
    checked: found.checked,
    classes: classSizes(released, quasiIdentifiers),
    sensitiveCounts: found.sensitiveCounts,
    risk: { before: riskOf(table, quasiIdentifiers), after: riskOf(released, quasiIdentifiers) },
    sha256: tableDigest(released, sha256),
  };
}

const NOBODY: ReidentificationRisk = {
  records: 0,
  classes: 0,
  uniqueRecords: 0,
  prosecutor: 0,
  journalist: 0,
  marketer: 0,
};

/** The columns were looked for before, and a table is its own population: nothing is refused. */
const riskOf = (table: ColumnTable, quasiIdentifiers: readonly string[]): ReidentificationRisk => {
  const measured = measureRisk(table, quasiIdentifiers);
  return measured.ok ? measured.value : NOBODY;
};
