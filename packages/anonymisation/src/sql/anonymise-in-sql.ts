import { type AnonymisationPolicy, accept, BugError, type ReleaseRecord, type Result, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { parsePolicy } from "../policy/parse-policy.js";
import { columnsWithRole, releasedFields } from "../policy/roles.js";
import { type HierarchyTables, taskOfPolicy } from "../policy/task-of-policy.js";
import { type ReleaseHost, recordOf } from "../release/record-of.js";
import { riskOfClasses } from "../release/risk-of-classes.js";
import type { RunningHash } from "../release/running-hash.js";
import { taskFaults } from "../search/generalisation-task.js";
import { histogramOf } from "../search/histogram.js";
import { sensitiveFieldsOf } from "../search/sensitive-counts.js";
import { countedQuery } from "./counted-query.js";
import { digestOfRows } from "./digest-of-rows.js";
import { readClassSizes } from "./read-answers.js";
import { readTuples, type SqlTuples } from "./read-tuples.js";
import { searchTuples } from "./search-tuples.js";
import { sourceFaults } from "./source-faults.js";
import type { SqlEngine } from "./sql-engine.js";
import { type SqlNames, sqlNames } from "./sql-names.js";
import { writeRelease } from "./write-release.js";

/** What a release in a database needs from its host. */
export interface SqlReleaseHost extends ReleaseHost {
  /** A new running SHA-256: the released rows need not fit into memory. */
  readonly newSha256: () => RunningHash;
}

/** The table that is read, and the one that is made, or made anew. */
export interface SqlTables {
  readonly source: string;
  readonly target: string;
}

/** A release that stands in a database. */
export interface SqlRelease {
  readonly record: ReleaseRecord;
  /** The query of the released rows in the order of their texts: what is to be written to a file. */
  readonly rows: string;
}

/**
 * Does what {@link anonymise} does, in a database: the database counts combinations of values and writes the released table, the search runs here among
 * the combinations. The levels, the loss and the released rows are the same as in memory. Records never leave the
 * database but one batch at a time, for the digest. Tables whose names begin with that of the target help, and are dropped.
 * Refuses what {@link anonymise} refuses, local recoding, and a policy that asks something in view of a population.
 *
 * @param engine - the database
 * @param tables - a table or view with the source records, and the name of the table to make
 * @param policy - the policy
 * @param hierarchies - the rows of each hierarchy, by the name that the policy uses
 * @param host - hash functions, and the name of the tool
 *
 * @example
 * ```ts
 * const engine = duckDbEngine({ run: async () => {}, stream: async () => ({ yieldRowsJs: async function* () {} }) });
 * const refused = await anonymiseInSql(engine, { source: "people", target: "released" }, {}, {}, {});
 * refused.refusals[0].code; // => "policy.malformed"
 * ```
 */
export async function anonymiseInSql(
  engine: SqlEngine,
  tables: SqlTables,
  policy: AnonymisationPolicy,
  hierarchies: HierarchyTables,
  host: SqlReleaseHost,
): Promise<Result<SqlRelease, AnonymisationRefusalCode>> {
  const read = parsePolicy(policy);
  if (!read.ok) return read;
  if (policy.recoding === "local") return refuse("policy.recoding-in-memory-only", "/recoding");
  if (policy.population !== undefined) return refuse("policy.population-in-memory-only", "/population");
  const task = taskOfPolicy(policy, hierarchies, host.sha256);
  if (!task.ok) return task;
  const names = sqlNames(engine, tables.source, tables.target);
  const [fault, ...further] = [...(await sourceFaults(engine, tables.source, policy)), ...taskFaults(task.value)];
  if (fault !== undefined) return { ok: false, refusals: [fault, ...further] };
  const fields = sensitiveFieldsOf(task.value.models);
  try {
    const tuples = await readTuples(engine, names, task.value);
    if (!tuples.ok) return tuples;
    const found = searchTuples(tuples.value, task.value, host.watch);
    if (!found.ok) return found;
    const { levels, loss, leastLoss, suppressed, checked } = found.value.outcome;
    const classes = await writeRelease(engine, names, policy, task.value, found.value);
    const releasedRecords = classes.reduce((sum, one) => sum + one.size * one.classes, 0);
    if (releasedRecords !== tuples.value.records - suppressed)
      throw new BugError("The database released another number of records than the search.");
    const rows = rowsQuery(engine, names, policy);
    const record = recordOf(policy, task.value, host, {
      levels: Object.fromEntries(task.value.quasiIdentifiers.map(({ field }, at) => [field, levels[at] ?? 0])),
      loss,
      leastLoss,
      sourceRecords: tuples.value.records,
      suppressedRecords: suppressed,
      checked,
      sensitiveCounts: Object.fromEntries(fields.map((field, at) => [field, countsOf(tuples.value, at)])),
      releasedRecords,
      risk: { before: riskOfClasses(await classesBefore(engine, names, policy)), after: riskOfClasses(classes) },
      classes,
      population: {},
      sha256: await digestOfRows(engine, rows, releasedFields(policy), host.newSha256()),
    });
    return accept({ record, rows });
  } finally {
    await dropHelpers(engine, names, task.value.quasiIdentifiers.length, fields.length);
  }
}

/** How many records hold each value of a sensitive field that occurs. */
function countsOf({ sensitive, sensitiveValues, counts }: SqlTuples, place: number): Readonly<Record<string, number>> {
  const values = sensitiveValues[place] ?? [];
  const records = histogramOf(sensitive[place] ?? new Int32Array(), values.length, counts);
  const held = values.map((value, code) => [value, records[code] ?? 0] as const);
  return Object.fromEntries(held.filter(([, count]) => count > 0));
}

/** How many classes of each size the source records fall into. */
function classesBefore(
  engine: SqlEngine,
  { source }: SqlNames,
  policy: AnonymisationPolicy,
): Promise<ReleaseRecord["classes"]> {
  const counted = countedQuery(engine.dialect, source, columnsWithRole(policy, "quasi-identifier"));
  return readClassSizes(engine, `(select n as size from (${counted}) as r) as s`);
}

function rowsQuery({ dialect }: SqlEngine, { target }: SqlNames, policy: AnonymisationPolicy): string {
  const columns = releasedFields(policy).map(dialect.name).join(", ");
  return `select ${columns} from ${target} order by ${columns}`;
}

async function dropHelpers({ run }: SqlEngine, names: SqlNames, values: number, sensitive: number): Promise<void> {
  const helpers = [
    names.classes,
    names.failed,
    ...Array.from({ length: values }, (_, place) => names.values(place)),
    ...Array.from({ length: sensitive }, (_, place) => names.sensitive(place)),
  ];
  for (const helper of helpers) await run(`drop table if exists ${helper}`);
}
