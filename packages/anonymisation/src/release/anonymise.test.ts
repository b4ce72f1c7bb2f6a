import { ReleaseRecord } from "@nrs-kit/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSample, taskOf } from "../../test/golden.js";
import { host, policyFor } from "../../test/policies.js";
import { smallProblem, tableOfRows } from "../../test/tasks.js";
import { columnsOf } from "../search/column.js";
import { generalise } from "../search/generalise.js";
import { anonymise } from "./anonymise.js";
import type { AnonymisedRelease } from "./prepare-release.js";
import { rowsOf } from "./table-digest.js";

const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");
const task = taskOf("k5+te0.2:exploitation@0.05@loss-am", sample);
const { policy, hierarchies } = policyFor(task, sample.table);

const madeOf = (...given: Parameters<typeof anonymise>): AnonymisedRelease => {
  const made = anonymise(...given);
  if (!made.ok) throw new Error(made.refusals[0].code);
  return made.value;
};

const faultsOf = (...given: Parameters<typeof anonymise>) => {
  const made = anonymise(...given);
  return made.ok ? [] : made.refusals.map(({ code, pointer, params }) => [code, pointer, params ?? {}]);
};

describe("anonymise", () => {
  it("releases what the search finds, and records it in the form of the model", () => {
    const found = generalise(sample.table, task);
    const { released, record } = madeOf(sample.table, policy, hierarchies, host);
    expect(ReleaseRecord.parse(record)).toEqual(record);
    expect(found.ok && [found.value.loss, found.value.levels, found.value.suppressedRecords]).toEqual([
      record.loss,
      record.levels,
      record.suppressedRecords,
    ]);
    expect(record.classes[0]?.size).toBeGreaterThanOrEqual(5);
    expect(record.risk.after.prosecutor).toBeLessThanOrEqual(1 / 5);
    expect(record.risk.before.uniqueRecords).toBeGreaterThan(record.risk.after.uniqueRecords);
    const theirs = found.ok ? [...rowsOf(found.value.released)].slice(1).map((row) => row.join("|")) : [];
    expect([...rowsOf(released)].slice(1).map((row) => row.join("|"))).toEqual(theirs.sort());
  });

  it("leaves identifying columns out, and lets insensitive ones follow their record", () => {
    const table = columnsOf(
      ["name", "age", "mark"],
      [
        ["SYNTHETIC A", "17", "x17"],
        ["SYNTHETIC B", "16", "x16"],
        ["SYNTHETIC C", "40", "x40"],
        ["SYNTHETIC D", "40", "x40"],
      ],
    );
    const age = [
      ["16", "child"],
      ["17", "child"],
      ["40", "40"],
    ];
    const small = policyFor({ ...task, quasiIdentifiers: [], models: [{ model: "k-anonymity", k: 2 }] }, table);
    const made = madeOf(
      table,
      {
        ...small.policy,
        columns: {
          mark: { role: "insensitive" },
          age: { role: "quasi-identifier", hierarchy: "age" },
          name: { role: "identifying" },
        },
        hierarchies: { age: host.sha256(JSON.stringify(age)) },
      },
      { age },
      host,
    );
    expect([...rowsOf(made.released)]).toEqual([
      ["mark", "age"],
      ["x16", "child"],
      ["x17", "child"],
      ["x40", "40"],
      ["x40", "40"],
    ]);
  });

  it("makes the same release of the same records in any order", () => {
    const problem = smallProblem.chain(({ rows, task: asked }) =>
      fc.record({
        rows: fc.constant(rows),
        shuffled: fc.shuffledSubarray([...rows], { minLength: rows.length }),
        asked: fc.constant(asked),
      }),
    );
    let made = 0;
    fc.assert(
      fc.property(problem, ({ rows, shuffled, asked }) => {
        const given = policyFor(asked, tableOfRows(rows));
        const one = anonymise(tableOfRows(rows), given.policy, given.hierarchies, host);
        const other = anonymise(tableOfRows(shuffled), given.policy, given.hierarchies, host);
        expect(one.ok).toBe(other.ok);
        if (!one.ok || !other.ok) return;
        made++;
        expect(other.value.record).toEqual(one.value.record);
        expect([...rowsOf(other.value.released)]).toEqual([...rowsOf(one.value.released)]);
      }),
      { numRuns: 300 },
    );
    expect(made).toBeGreaterThan(50);
  });

  it("refuses a policy, a hierarchy or data that do not fit together, each at its place", () => {
    const { table } = sample;
    expect(faultsOf(table, { ...policy, name: "" }, hierarchies, host)).toEqual([["policy.malformed", "/name", {}]]);
    const { age: _, ...fewer } = hierarchies;
    expect(faultsOf(table, policy, fewer, host)).toEqual([["hierarchy.not-given", "/hierarchies/age", {}]]);
    const turned = { ...hierarchies, age: [...(hierarchies.age ?? [])].reverse() };
    expect(faultsOf(table, policy, turned, host)).toEqual([["hierarchy.digest-differs", "/hierarchies/age", {}]]);
    const splitting = [
      ["1", "10-19", "child"],
      ["2", "10-19", "adult"],
    ];
    const digests = { ...policy.hierarchies, age: host.sha256(JSON.stringify(splitting)) };
    expect(faultsOf(table, { ...policy, hierarchies: digests }, { ...hierarchies, age: splitting }, host)).toEqual([
      ["hierarchy.group-splits", "/hierarchies/age/1/2", { level: 2 }],
    ]);
    const { year, ...others } = table.columns;
    expect(faultsOf({ ...table, columns: others }, policy, hierarchies, host)).toEqual([
      ["column.missing", "/columns/year", {}],
    ]);
    expect(
      faultsOf(
        { ...table, columns: { ...table.columns, "a/b": year ?? { dictionary: [], codes: [] } } },
        policy,
        hierarchies,
        host,
      ),
    ).toEqual([["column.without-role", "/columns/a~1b", {}]]);
  });

  it("refuses a missing value where the policy does, or takes it as a value that its hierarchy lists", () => {
    const table = columnsOf(["age"], [["17"], ["NA"], ["17"], ["NA"], [""]]);
    const age = [
      ["17", "*"],
      ["NA", "*"],
      ["", "*"],
    ];
    const base = policyFor({ ...task, quasiIdentifiers: [], models: [{ model: "k-anonymity", k: 5 }] }, table).policy;
    const of = (meaning: "refused" | "own-value") => ({
      ...base,
      columns: { age: { role: "quasi-identifier" as const, hierarchy: "age" } },
      hierarchies: { age: host.sha256(JSON.stringify(age)) },
      missing: { texts: ["NA", ""], meaning },
    });
    expect(faultsOf(table, of("refused"), { age }, host)).toEqual([
      ["value.missing-refused", "/columns/age", { row: 1, rows: 3 }],
    ]);
    expect(madeOf(table, of("own-value"), { age }, host).record.classes).toEqual([{ size: 5, classes: 1 }]);
  });
});
