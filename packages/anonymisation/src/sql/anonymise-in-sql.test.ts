import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { readSample, taskOf } from "../../test/golden.js";
import { host, type PolicyWithTables, policyFor, sha256 } from "../../test/policies.js";
import { compiled, type SmallProblem, smallProblem, tableOfRows } from "../../test/tasks.js";
import { anonymise } from "../release/anonymise.js";
import { textAt } from "../release/classes-of-texts.js";
import { rowsOf } from "../release/table-digest.js";
import { verifyAnonymised } from "../release/verify-anonymised.js";
import { type ColumnTable, columnsOf } from "../search/column.js";
import type { SearchWatch } from "../search/search-watch.js";
import { anonymiseInSql } from "./anonymise-in-sql.js";
import { clickHouseEngine } from "./clickhouse-engine.js";
import { duckDbEngine } from "./duckdb-engine.js";
import { readAll } from "./read-answers.js";
import type { SqlEngine } from "./sql-engine.js";
import { writeTable } from "./write-table.js";

/** A record that nothing makes like the other two, and which may be suppressed. */
const oneLeftAlone: SmallProblem = {
  rows: ["v0", "v0", "v1"].map((a0) => ({ a0, s: "s0" })),
  task: {
    quasiIdentifiers: [{ field: "a0", hierarchy: compiled([["v0"], ["v1"]]) }],
    models: [{ model: "k-anonymity", k: 2 }],
    suppressionLimit: 0.5,
    metric: "loss-arithmetic",
  },
};

const sqlHost = { ...host, newSha256: () => createHash("sha256") };
const folder = mkdtempSync(join(tmpdir(), "nrs-sql-"));
// The engine of ClickHouse is there for macOS and for Linux with glibc only.
const chdb = await import("chdb").catch(() => undefined);
if (chdb === undefined) console.info("Skipped: releases in ClickHouse, which chdb does not have for this platform");
const session = chdb === undefined ? undefined : new chdb.Session(join(folder, "clickhouse"));
const duckdb = duckDbEngine(await (await DuckDBInstance.create(":memory:")).connect());
const engines: readonly (readonly [string, SqlEngine])[] = [
  ["DuckDB", duckdb],
  ...(session === undefined ? [] : [["ClickHouse", clickHouseEngine(session)] as const]),
];

afterAll(() => {
  session?.cleanup();
  rmSync(folder, { recursive: true, force: true });
});

const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");

/** Loads records into a table of a database; its name needs quoting. */
async function loaded(engine: SqlEngine, table: ColumnTable): Promise<string> {
  const fields = Object.keys(table.columns);
  const rows = Array.from({ length: table.rows }, (_, row) => fields.map((field) => textAt(table, field, row)));
  const columns = fields.map((field) => [engine.dialect.name(field), "varchar"] as const);
  await writeTable(engine, engine.dialect.name('the "source"'), columns, rows);
  return 'the "source"';
}

async function releasedBy(
  engine: SqlEngine,
  table: ColumnTable,
  { policy, hierarchies }: PolicyWithTables,
  watch: SearchWatch = () => true,
) {
  const source = await loaded(engine, table);
  const made = await anonymiseInSql(engine, { source, target: "a\\b 'released'" }, policy, hierarchies, {
    ...sqlHost,
    watch,
  });
  if (!made.ok) return made;
  const rows = await readAll(engine, made.value.rows);
  return { ok: true as const, record: made.value.record, rows: rows.map((row) => row.map(String)) };
}

describe.each(engines)("anonymiseInSql in %s", (_, engine) => {
  it.each([
    "k11@0.05@loss-am",
    "k5@0.05@ent",
    "k5@0@loss-gm",
    "k5+te0.2:exploitation@0.05@loss-am",
    "k5+rl3x2:exploitation@0.05@loss-am",
    "k5+th0.2:exploitation@0.05@loss-am",
  ])("finds what is found in memory, and releases the same rows: %s", async (cell) => {
    const given = policyFor(taskOf(cell, sample), sample.table);
    const inMemory = anonymise(sample.table, given.policy, given.hierarchies, host);
    const inSql = await releasedBy(engine, sample.table, given);
    if (!inMemory.ok || !inSql.ok) throw new Error("refused");
    const { checked: _own, ...record } = inSql.record;
    expect(inMemory.value.record).toMatchObject(record);
    expect(inSql.rows).toEqual([...rowsOf(inMemory.value.released)].slice(1));
    const released = columnsOf(Object.keys(inMemory.value.released.columns), inSql.rows);
    const verified = verifyAnonymised(released, { ...given, record: inSql.record, sha256 });
    expect(verified.ok ? [] : verified.refusals).toEqual([]);
  });

  it("states the gap of a search that was stopped", async () => {
    const given = policyFor(taskOf("k5@0.05@loss-am", sample), sample.table);
    const stopped = await releasedBy(engine, sample.table, given, () => false);
    if (!stopped.ok) throw new Error("refused");
    expect(stopped.record.leastLoss).toBeLessThan(stopped.record.loss);
  });

  it("agrees with memory on small tables, by every model and metric", async () => {
    const seen = { made: 0, refused: 0, suppressed: 0 };
    const property = async ({ rows, task }: SmallProblem) => {
      const table = tableOfRows(rows);
      const given = policyFor(task, table);
      const inMemory = anonymise(table, given.policy, given.hierarchies, host);
      const inSql = await releasedBy(engine, table, given);
      expect(inSql.ok).toBe(inMemory.ok);
      if (!inSql.ok || !inMemory.ok) {
        seen.refused++;
        expect(inSql).toEqual(inMemory);
        return;
      }
      seen.made++;
      if (inSql.record.suppressedRecords > 0) seen.suppressed++;
      expect(inSql.record.loss).toBeCloseTo(inMemory.value.record.loss, 12);
      const released = columnsOf(Object.keys(inMemory.value.released.columns), inSql.rows);
      const verified = verifyAnonymised(released, { ...given, record: inSql.record, sha256 });
      expect(verified.ok ? [] : verified.refusals).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(smallProblem, property), { numRuns: 60, examples: [[oneLeftAlone]] });
    expect(seen.made).toBeGreaterThan(5);
    expect(seen.refused).toBeGreaterThan(0);
    expect(seen.suppressed).toBeGreaterThan(0);
  }, 120_000);

  it("takes null for the empty text, keeps quotation marks and backslashes, and drops what helped", async () => {
    const { name, text, storage } = engine.dialect;
    const values = ["it's", 'a "b"', "back\\slash", ""];
    const table = columnsOf(
      ["kind", "note"],
      values.flatMap((value) => [
        [value, value],
        [value, value],
      ]),
    );
    const kinds = values.map((value) => [value, "*"]);
    const given = policyFor(
      { quasiIdentifiers: [], models: [{ model: "k-anonymity", k: 2 }], suppressionLimit: 0, metric: "precision" },
      table,
    );
    const policy = {
      ...given.policy,
      columns: {
        kind: { role: "quasi-identifier" as const, hierarchy: "kind" },
        note: { role: "insensitive" as const },
      },
      hierarchies: { kind: sha256(JSON.stringify(kinds)) },
    };
    await loaded(engine, table);
    await engine.run(`drop table if exists ${name("with null")}`);
    const nullable = (field: string) => `nullif(${name(field)}, ${text("")}) as ${name(field)}`;
    await engine.run(
      `create table ${name("with null")} ${storage} as select ${nullable("kind")}, ${nullable("note")} from ${name('the "source"')}`,
    );
    const made = await anonymiseInSql(engine, { source: "with null", target: "out" }, policy, { kind: kinds }, sqlHost);
    if (!made.ok) throw new Error(made.refusals[0].code);
    expect((await readAll(engine, made.value.rows)).map(([kind]) => kind)).toEqual(
      values.flatMap((one) => [one, one]).sort(),
    );
    const tables = (await readAll(engine, "select table_name from information_schema.tables")).map(([one]) =>
      String(one),
    );
    expect(tables.filter((one) => one.startsWith("out"))).toEqual(["out"]);
    const refusing = { ...policy, missing: { texts: ["", "NA"], meaning: "refused" as const } };
    const refused = await anonymiseInSql(
      engine,
      { source: "with null", target: "out" },
      refusing,
      { kind: kinds },
      sqlHost,
    );
    expect(refused.ok ? [] : refused.refusals.map(({ code, pointer, params }) => [code, pointer, params])).toEqual([
      ["value.missing-refused", "/columns/kind", { rows: 2 }],
      ["value.missing-refused", "/columns/note", { rows: 2 }],
    ]);
  });

  it("refuses what does not fit together, each at its place", async () => {
    const given = policyFor(taskOf("k5+te0.2:exploitation@0.05@loss-am", sample), sample.table);
    const faults = async (policy: object, table = sample.table, hierarchies = given.hierarchies) => {
      const made = await releasedBy(engine, table, { policy: { ...given.policy, ...policy }, hierarchies });
      return made.ok ? [] : made.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
    };
    expect(await faults({ name: "" })).toEqual(["policy.malformed /name"]);
    expect(await faults({ recoding: "local" })).toEqual(["policy.recoding-in-memory-only /recoding"]);
    const population = { models: [{ model: "k-map", k: 5 }] };
    expect(await faults({ population })).toEqual(["policy.population-in-memory-only /population"]);
    expect(await faults({}, sample.table, {})).toContain("hierarchy.not-given /hierarchies/age");
    const { year: _, ...columns } = sample.table.columns;
    expect(await faults({}, { ...sample.table, columns })).toEqual(["column.missing /columns/year"]);
    const strange = { ...sample.table.columns, sex: { dictionary: ["X"], codes: new Int32Array(sample.table.rows) } };
    expect(await faults({}, { ...sample.table, columns: strange })).toEqual([
      "hierarchy.value-missing /quasiIdentifiers/1/hierarchy",
    ]);
    expect(await faults({ models: [{ model: "k-anonymity", k: 5000 }, given.policy.models[1]] })).toEqual([
      "generalisation.none-holds /models",
    ]);
  });
});
