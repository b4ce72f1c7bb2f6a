import type { ReleaseRecord } from "@nrs-kit/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed } from "../../test/changed-cell.js";
import { readSample, taskOf } from "../../test/golden.js";
import { host, policyFor, sha256 } from "../../test/policies.js";
import { smallProblem, tableOfRows } from "../../test/tasks.js";
import type { ColumnTable } from "../search/column.js";
import { anonymise } from "./anonymise.js";
import { classSizes } from "./class-sizes.js";
import { measureRisk } from "./measure-risk.js";
import { gatheringHash } from "./running-hash.js";
import { tableDigest } from "./table-digest.js";
import { verifyAnonymised } from "./verify-anonymised.js";

const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");

const releaseOf = (cell: string, recoding?: "local") => {
  const { policy, hierarchies } = policyFor(taskOf(cell, sample), sample.table, recoding);
  const made = anonymise(sample.table, policy, hierarchies, host);
  if (!made.ok) throw new Error(made.refusals[0].code);
  return { ...made.value, policy, hierarchies };
};

const made = releaseOf("k5+te0.2:exploitation@0.05@loss-am");
const quasiIdentifiers = Object.keys(made.record.levels);

const faultsOf = (released: ColumnTable, changed: Partial<Parameters<typeof verifyAnonymised>[1]> = {}) => {
  const verified = verifyAnonymised(released, { ...made, sha256, ...changed });
  return verified.ok ? [] : verified.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

/** The record as somebody would write it who changed the rows and wants it to go unnoticed. */
const forged = (released: ColumnTable): ReleaseRecord => {
  const after = measureRisk(released, quasiIdentifiers);
  if (!after.ok) throw new Error(after.refusals[0].code);
  return {
    ...made.record,
    sha256: tableDigest(released, gatheringHash(sha256)),
    classes: classSizes(released, quasiIdentifiers),
    risk: { ...made.record.risk, after: after.value },
  };
};

describe("verifyAnonymised", () => {
  it.each([
    "k11@0.05@loss-am",
    "k11@0@loss-gm",
    "k5@0.05@ent",
    "k5@0.05@dm",
    "k5@0.05@aecs",
    "k5+dl2:exploitation@0.05@loss-am",
    "k5+el2:exploitation@0.05@loss-am",
    "k5+rl3x2:exploitation@0.05@loss-am",
    "k5+th0.2:exploitation@0.05@loss-am",
  ])("confirms the release of %s", (cell) => {
    const { released, ...evidence } = releaseOf(cell);
    expect(verifyAnonymised(released, { ...evidence, sha256 }).ok).toBe(true);
  });

  it("confirms every release of small problems, by every metric", () => {
    let confirmed = 0;
    fc.assert(
      fc.property(smallProblem, ({ rows, task }) => {
        const table = tableOfRows(rows);
        const { policy, hierarchies } = policyFor(task, table);
        const one = anonymise(table, policy, hierarchies, host);
        if (!one.ok) return;
        confirmed++;
        const verified = verifyAnonymised(one.value.released, {
          policy,
          hierarchies,
          record: one.value.record,
          sha256,
        });
        expect(verified.ok ? [] : verified.refusals).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(confirmed).toBeGreaterThan(100);
  });

  it("refuses any changed cell, of a thousand", () => {
    const fields = Object.entries(made.released.columns).flatMap(([field, { dictionary }]) =>
      dictionary.length > 1 ? [field] : [],
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.nat(made.released.rows - 1), fc.nat(), (field, row, step) => {
        expect(faultsOf(changed(made.released, field, row, step))).toContain("claim.untrue /sha256");
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it("refuses a changed cell that breaks a model, although the record was forged to fit it", () => {
    const fields = quasiIdentifiers.filter((field) => (made.released.columns[field]?.dictionary.length ?? 0) > 1);
    let broken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.nat(made.released.rows - 1), fc.nat(), (field, row, step) => {
        const released = changed(made.released, field, row, step);
        const record = forged(released);
        const faults = faultsOf(released, { record });
        const breaks = (record.classes[0]?.size ?? 0) < 5;
        if (breaks) broken++;
        if (breaks) expect(faults.some((fault) => fault.startsWith("class.model-fails"))).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(broken).toBeGreaterThan(30);
  }, 60_000);

  it.each<[string, (record: ReleaseRecord) => ReleaseRecord, string]>([
    ["the digest of the policy", (one) => ({ ...one, policy: { ...one.policy, sha256: "1".repeat(64) } }), "/policy"],
    ["the name of the policy", (one) => ({ ...one, policy: { ...one.policy, name: "another" } }), "/policy"],
    ["a hierarchy", (one) => ({ ...one, hierarchies: { ...one.hierarchies, age: "1".repeat(64) } }), "/hierarchies"],
    ["a model", (one) => ({ ...one, models: [{ model: "k-anonymity", k: 4 }] }), "/models"],
    ["the metric", (one) => ({ ...one, metric: "entropy" }), "/metric"],
    [
      "how many were left out",
      (one) => ({ ...one, suppressedRecords: one.suppressedRecords + 1 }),
      "/suppressedRecords",
    ],
    ["how many could be", (one) => ({ ...one, mostSuppressed: one.mostSuppressed + 1 }), "/mostSuppressed"],
    ["how many are released", (one) => ({ ...one, releasedRecords: one.releasedRecords + 1 }), "/releasedRecords"],
    ["how many there were", (one) => ({ ...one, sourceRecords: one.sourceRecords + 1 }), "/suppressedRecords"],
    ["a level", (one) => ({ ...one, levels: { ...one.levels, sex: 1 - (one.levels.sex ?? 0) } }), "/levels"],
    ["a level that is missing", ({ levels: { sex: _, ...levels }, ...one }) => ({ ...one, levels }), "/levels"],
    ["the loss", (one) => ({ ...one, loss: one.loss * 0.99 }), "/loss"],
    ["the least loss", (one) => ({ ...one, leastLoss: one.loss * 1.01 }), "/leastLoss"],
    [
      "how many choices there were",
      (one) => ({ ...one, generalisations: one.generalisations - 1 }),
      "/generalisations",
    ],
    ["the classes", (one) => ({ ...one, classes: one.classes.slice(0, -1) }), "/classes"],
    [
      "the counts of a sensitive column",
      (one) => ({ ...one, sensitiveCounts: { exploitation: { ...one.sensitiveCounts.exploitation, more: 1 } } }),
      "/sensitiveCounts",
    ],
    [
      "the risk before",
      (one) => ({ ...one, risk: { ...one.risk, before: { ...one.risk.before, records: 1 } } }),
      "/risk/before",
    ],
    [
      "the risk after",
      (one) => ({ ...one, risk: { ...one.risk, after: { ...one.risk.after, marketer: 0 } } }),
      "/risk/after",
    ],
    ["the digest of the rows", (one) => ({ ...one, sha256: "1".repeat(64) }), "/sha256"],
  ])("refuses a record that does not say the truth about %s", (_, forge, pointer) => {
    expect(faultsOf(made.released, { record: forge(made.record) })).toContain(`claim.untrue ${pointer}`);
  });

  it.each<[string, (record: ReleaseRecord) => ReleaseRecord, string]>([
    ["the way of recoding", (one) => ({ ...one, recoding: "full-domain" }), "/recoding"],
    [
      "a level that is too coarse",
      (one) => ({ ...one, levels: { ...one.levels, sex: (one.levels.sex ?? 0) + 1 } }),
      "/levels",
    ],
    [
      "a level that is too fine",
      (one) => ({ ...one, levels: { ...one.levels, age: (one.levels.age ?? 0) - 1 } }),
      "/levels",
    ],
    ["the loss", (one) => ({ ...one, loss: one.loss * 0.99 }), "/loss"],
  ])("refuses a record of local recoding that does not say the truth about %s", (_, forge, pointer) => {
    const { released, record, ...evidence } = releaseOf("k11@0@loss-am", "local");
    expect(verifyAnonymised(released, { ...evidence, record, sha256 }).ok).toBe(true);
    const verified = verifyAnonymised(released, { ...evidence, record: forge(record), sha256 });
    expect(verified.ok ? [] : verified.refusals.map((one) => `${one.code} ${one.pointer}`)).toContain(
      `claim.untrue ${pointer}`,
    );
  });

  it("refuses another policy than the release was made by, whatever of it differs", () => {
    for (const other of [
      { name: "another" },
      { suppressionLimit: 0.04 },
      { missing: { texts: [], meaning: "refused" as const } },
    ])
      expect(faultsOf(made.released, { policy: { ...made.policy, ...other } })).toContain("claim.untrue /policy");
    expect(
      faultsOf(made.released, {
        policy: { ...made.policy, models: [{ model: "k-anonymity", k: 500 }], columns: withoutSensitive() },
      }),
    ).toContain("claim.untrue /policy");
  });

  it("refuses other columns, another hierarchy, and a record that is none", () => {
    const { sex: _, ...columns } = made.released.columns;
    expect(faultsOf({ ...made.released, columns })).toEqual(["claim.untrue /columns"]);
    expect(faultsOf(made.released, { hierarchies: { ...made.hierarchies, age: [["1"]] } })).toEqual([
      "hierarchy.digest-differs /hierarchies/age",
    ]);
    expect(faultsOf(made.released, { record: { ...made.record, recordVersion: "2.0" as "1.0" } })).toEqual([
      "record.malformed ",
    ]);
  });
});

const withoutSensitive = () => ({ ...made.policy.columns, exploitation: { role: "insensitive" as const } });
