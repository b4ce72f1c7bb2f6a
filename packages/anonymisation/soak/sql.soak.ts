import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Session } from "chdb";
import type { SoakRow } from "../../workbench/src/measurement/index.js";
import { type ColumnTable, generalise } from "../src/index.js";
import { anonymiseInSql, clickHouseEngine, duckDbEngine, type SqlEngine } from "../src/sql/index.js";
import { readSample } from "../test/golden.js";
import { host, policyFor } from "../test/policies.js";

const RECORDS = 10_000_000;
/** What the whole process may take: its own memory, and that of the databases in it. */
const MOST_MEGABYTES = 3_000;
const K = 11;

/** Invented records: the value of a column is drawn by a linear congruence, whole numbers below 2^53 here as in the database. */
const MODULUS = 999_999_937;
const COLUMNS: Readonly<Record<string, number>> = {
  sex: 48_271_001,
  year: 69_621_003,
  district: 16_807_009,
  destination: 63_036_023,
  education: 39_373_019,
};

/** What keeps ClickHouse within memory: it sorts and groups on disk beyond some of it. */
const CLICKHOUSE = [
  "max_bytes_before_external_sort = 100000000",
  "max_bytes_before_external_group_by = 100000000",
  "max_memory_usage = 2000000000",
  "max_threads = 2",
  "max_insert_threads = 1",
  "query_plan_join_swap_table = 'false'",
  "query_plan_optimize_join_order_limit = 0",
];

const sample = readSample(new URL("../test-data/", import.meta.url), "nrs2443");
const fields = Object.keys(COLUMNS);
const valuesOf = (field: string): readonly string[] => sample.hierarchies[field]?.values ?? [];

/** The same records in memory. */
function inMemory(): ColumnTable {
  const columns = fields.map((field) => {
    const [dictionary, codes] = [valuesOf(field), new Int32Array(RECORDS)];
    for (let row = 0; row < RECORDS; row++)
      codes[row] = Math.floor(((row * (COLUMNS[field] ?? 0)) % MODULUS) / 1000) % dictionary.length;
    return [field, { dictionary, codes }] as const;
  });
  return { rows: RECORDS, columns: Object.fromEntries(columns) };
}

const task = {
  quasiIdentifiers: fields.flatMap((field) => {
    const hierarchy = sample.hierarchies[field];
    return hierarchy === undefined ? [] : [{ field, hierarchy }];
  }),
  models: [{ model: "k-anonymity" as const, k: K }],
  suppressionLimit: 0.01,
  metric: "loss-arithmetic" as const,
};

/** Makes the records in a database, and a release of them; says what it took of memory, so far, in megabytes. */
async function releasedIn(engine: SqlEngine, numbers: string) {
  const lists = fields.map((field) => {
    const values = valuesOf(field);
    const drawn = `(i * ${COLUMNS[field]}) % ${MODULUS}`;
    const place = `cast((${drawn} - (${drawn}) % 1000) / 1000 as integer) % ${values.length}`;
    return `([${values.map(engine.dialect.text).join(", ")}])[${place} + 1] as ${field}`;
  });
  await engine.run(
    `create table people ${engine.dialect.storage} as select ${lists.join(", ")} from (${numbers}) as r`,
  );
  const empty = { rows: 0, columns: Object.fromEntries(fields.map((field) => [field, { dictionary: [], codes: [] }])) };
  const { policy, hierarchies } = policyFor(task, empty);
  const made = await anonymiseInSql(engine, { source: "people", target: "released" }, policy, hierarchies, {
    ...host,
    newSha256: () => createHash("sha256"),
  });
  if (!made.ok) throw new Error(made.refusals[0].code);
  return { record: made.value.record, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Ten million records in each database, against the search in memory, and the memory that the releases took. */
export const rows = async (): Promise<readonly SoakRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), "nrs-soak-"));
  const limits = { memory_limit: "512MB", threads: "2" };
  const connection = await (await DuckDBInstance.create(join(folder, "people.duckdb"), limits)).connect();
  const session = new Session(join(folder, "clickhouse"));
  for (const setting of CLICKHOUSE) session.query(`set ${setting}`);
  try {
    const made = {
      duckdb: await releasedIn(duckDbEngine(connection), `select range as i from range(${RECORDS})`),
      clickhouse: await releasedIn(clickHouseEngine(session), `select toInt64(number) as i from numbers(${RECORDS})`),
    };
    const found = generalise(inMemory(), task);
    if (!found.ok) throw new Error(found.refusals[0].code);
    return Object.entries(made).map(([name, { record, megabytes }]) => {
      const holds = [
        megabytes <= MOST_MEGABYTES,
        record.sourceRecords === RECORDS,
        record.releasedRecords === RECORDS - found.value.suppressedRecords,
        record.loss === found.value.loss,
        JSON.stringify(record.levels) === JSON.stringify(found.value.levels),
        record.classes.every(({ size }) => size >= K),
        record.sha256 === made.duckdb.record.sha256,
      ];
      console.info(`${name}: ${Math.round(megabytes)} MB at most so far, ${record.releasedRecords} records released`);
      const violations = holds.filter((one) => !one).length;
      return { id: `anonymise.sql.ten-million.${name}`, rounds: RECORDS, violations, seed: 0 };
    });
  } finally {
    connection.closeSync();
    session.cleanup();
    rmSync(folder, { recursive: true, force: true });
  }
};
