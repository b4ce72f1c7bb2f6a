import { type AnonymisationPolicy, accept, type ReleaseRecord, type Result, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { recodeLocally } from "../local/recode-locally.js";
import { parsePolicy } from "../policy/parse-policy.js";
import { columnsWithRole, releasedFields } from "../policy/roles.js";
import { tableFaults } from "../policy/table-faults.js";
import { type HierarchyTables, taskOfPolicy } from "../policy/task-of-policy.js";
import { type Column, type ColumnTable, codesAt } from "../search/column.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { type Generalisation, generalise } from "../search/generalise.js";
import { isLocalMetric } from "../search/local-metric.js";
import type { SearchWatch } from "../search/search-watch.js";
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

/**
 * Makes records publishable under a policy, at the least loss that its way of recoding allows, and says how. A host that
 * watches may stop the search; the record then states how far its loss may lie above the least. Identifying columns are left out,
 * quasi-identifiers made coarser, records that would stand out left out, all others released in the order of their texts.
 * Refuses what {@link parsePolicy} refuses; a hierarchy that is missing, unsound, or another one than the policy names; a
 * column without a role, a missing column, a missing value that the policy refuses; a population that is not given, or lacks
 * people of the records; and what {@link generalise} refuses, or
 * {@link recodeLocally} where the policy asks for it.
 *
 * @param table - the source records
 * @param policy - the policy
 * @param hierarchies - the rows of each hierarchy, by the name that the policy uses
 * @param host - the hash function, the name of the tool, and who watches the search
 * @param people - the people among whom those of the records are, by the same quasi-identifiers; needed where the policy asks
 *   something in view of its population
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
  people?: ColumnTable,
): Result<AnonymisedRelease, AnonymisationRefusalCode> {
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
  const found = recoded(source, policy, inView, host.watch);
  if (!found.ok) return found;
  const released = releasedColumns(source, policy, found.value);
  const classes = countedClasses(released, columnsWithRole(policy, "quasi-identifier"));
  const newSha256 = host.newSha256 ?? (() => gatheringHash(host.sha256));
  const record = recordOf(policy, task.value, host, {
    ...found.value,
    releasedRecords: released.rows,
    risk: riskOfRelease(inView, { source: table, released, levels: found.value.levels, classes }),
    classes,
    population: populationOf(policy, people, newSha256),
    sha256: tableDigest(released, newSha256()),
  });
  return accept({ released, record });
}

/** What the policy's way of recoding makes of the records. */
function recoded(
  source: ColumnTable,
  { recoding, metric }: AnonymisationPolicy,
  task: GeneralisationTask,
  watch: SearchWatch | undefined,
): Result<Generalisation, AnonymisationRefusalCode> {
  // A policy that asks for local recoding has such a metric: it was read by `parsePolicy`.
  return recoding === "local" && isLocalMetric(metric)
    ? recodeLocally(source, { ...task, metric })
    : generalise(source, task, watch);
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
