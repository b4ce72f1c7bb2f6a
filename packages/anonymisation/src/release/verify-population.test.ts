import type { AnonymisationPolicy, PopulationModel } from "@nrs-kit/domain";
import { describe, expect, it } from "vitest";
import { readSample, taskOf } from "../../test/golden.js";
import { host, policyFor, sha256 } from "../../test/policies.js";
import { recodeLocally } from "../local/recode-locally.js";
import { releasePage } from "../page/release-page.js";
import { parsePolicy } from "../policy/parse-policy.js";
import type { ColumnTable } from "../search/column.js";
import { anonymise } from "./anonymise.js";
import { columnsAt } from "./ordered-rows.js";
import { populationOf } from "./population-of.js";
import type { AnonymisedRelease } from "./prepare-release.js";
import { gatheringHash } from "./running-hash.js";
import { tableDigest } from "./table-digest.js";
import { verifyAnonymised } from "./verify-anonymised.js";

const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");
const everyRow = Int32Array.from({ length: sample.table.rows }, (_, row) => row);
/** The first half of the sample is to be published; all of it is the population. */
const people = sample.table;
const records = columnsAt(people.columns, everyRow.subarray(0, people.rows >> 1));

const given = policyFor(taskOf("k5@0.05@loss-am", sample), people);
const { hierarchies } = given;
const policyWith = (...models: readonly PopulationModel[]): AnonymisationPolicy => ({
  ...given.policy,
  population: { models: [...models] },
});
const policy = policyWith({ model: "k-map", k: 20 }, { model: "delta-presence", least: 0, most: 0.6 });

function madeUnder(one: AnonymisationPolicy): AnonymisedRelease {
  const made = anonymise(records, one, hierarchies, host, people);
  if (!made.ok) throw new Error(made.refusals[0].code);
  return made.value;
}

const made = madeUnder(policy);
const evidence = { policy, hierarchies, record: made.record, sha256, people };
const faultsOf = (released: ColumnTable, changed: Partial<Parameters<typeof verifyAnonymised>[1]> = {}) => {
  const verified = verifyAnonymised(released, { ...evidence, ...changed });
  return verified.ok ? [] : verified.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("a release in view of a population", () => {
  it("is coarser than one without, verifies, and names its population by a digest", () => {
    const { population: _, ...without } = policy;
    expect(made.record.loss).toBeGreaterThan(madeUnder(without).record.loss);
    expect(faultsOf(made.released)).toEqual([]);
    expect(made.record.population).toMatchObject({ models: policy.population?.models, records: people.rows });
    expect(madeUnder(without).record.population).toBeUndefined();
  });

  it("measures the risk in view of its population", () => {
    const { population: _, ...without } = policy;
    const [inView, alone] = [made.record.risk, madeUnder(without).record.risk];
    expect(inView.after.journalist).toBeLessThanOrEqual(1 / 20);
    expect(inView.after.journalist).toBeLessThan(inView.after.prosecutor);
    expect(alone.after.journalist).toBe(alone.after.prosecutor);
    expect(inView.after.marketer).toBeLessThan(inView.after.classes / inView.after.records);
    const risk = { ...inView, after: { ...inView.after, journalist: inView.after.prosecutor } };
    expect(faultsOf(made.released, { record: { ...made.record, risk } })).toEqual(["claim.untrue /risk/after"]);
  });

  it("does not depend on the order of the people, nor on what else is known of them", () => {
    const backwards = columnsAt({ ...people.columns, more: people.columns.sex as never }, everyRow.toReversed());
    expect(anonymise(records, policy, hierarchies, host, backwards)).toEqual({ ok: true, value: made });
    expect(faultsOf(made.released, { people: backwards })).toEqual([]);
  });

  it("shows its models and its population on the page", () => {
    const page = releasePage(made, { policy, hierarchies, language: "en" });
    for (const text of ["k-map", "delta-presence", "most = 0.6", made.record.population?.sha256 ?? "?"])
      expect(page).toContain(text);
  });

  it("is refused without its population, with another, and with a record that says otherwise", () => {
    const { people: _, ...withoutPeople } = evidence;
    const verified = verifyAnonymised(made.released, withoutPeople);
    expect(verified.ok ? [] : verified.refusals).toMatchObject([
      { code: "population.not-given", pointer: "/population" },
    ]);
    expect(faultsOf(made.released, { people: records })).toEqual(["claim.untrue /population"]);
    const { population, ...record } = made.record;
    expect(faultsOf(made.released, { record })).toEqual(["claim.untrue /population"]);
    const { population: asked, ...withoutPopulation } = policy;
    expect([asked, population].every((one) => one !== undefined)).toBe(true);
    expect(faultsOf(made.released, { policy: withoutPopulation })).toContain("claim.untrue /population");
    expect(faultsOf(made.released, { people: { rows: 1, columns: {} } })).toEqual(["column.missing /population"]);
  });

  it("is refused when its population has a value that its hierarchy lacks, although the record names it", () => {
    const [first = "", ...others] = people.columns.sex?.dictionary ?? [];
    const sex = { dictionary: [`${first} of no hierarchy`, ...others], codes: people.columns.sex?.codes ?? [] };
    const strange = { ...people, columns: { ...people.columns, sex } };
    const { population } = populationOf(policy, strange, () => gatheringHash(sha256));
    if (population === undefined) throw new Error("the policy asks for a population");
    const record = { ...made.record, population };
    expect(faultsOf(made.released, { people: strange, record })).toEqual(["hierarchy.value-missing /population"]);
  });

  it("is refused when a class does not hold: made for less, and claimed for more", () => {
    const strict = policyWith({ model: "k-map", k: 60 }, { model: "delta-presence", least: 0, most: 0.55 });
    const claimed = {
      ...made.record,
      policy: { ...made.record.policy, sha256: madeUnder(strict).record.policy.sha256 },
      population: madeUnder(strict).record.population,
    };
    const faults = verifyAnonymised(made.released, { ...evidence, policy: strict, record: claimed as never });
    const codes = new Set(faults.ok ? [] : faults.refusals.map(({ code }) => code));
    expect([...codes]).toEqual(["population.model-fails"]);
    expect(faults.ok ? [] : [...new Set(faults.refusals.map(({ params }) => params?.model))].sort()).toEqual([0, 1]);
  });

  it("is refused when somebody can be told to be absent", () => {
    const open = madeUnder(policyWith({ model: "delta-presence", least: 0, most: 1 }));
    const hiding = policyWith({ model: "delta-presence", least: 0.0001, most: 1 });
    const record = {
      ...open.record,
      policy: { ...open.record.policy, sha256: madeUnder(hiding).record.policy.sha256 },
      population: madeUnder(hiding).record.population as never,
    };
    expect(faultsOf(open.released, { policy: hiding, record })).toEqual([
      "population.model-fails /population/models/0",
    ]);
    expect(faultsOf(madeUnder(hiding).released, { policy: hiding, record: madeUnder(hiding).record })).toEqual([]);
    expect(madeUnder(hiding).record.suppressedRecords).toBe(0);
  });

  it("is refused when it holds more records of a class than there are people", () => {
    // The first class twice over, in rows and record alike.
    const twice = columnsAt(
      made.released.columns,
      Int32Array.from([...Array(made.released.rows * 2).keys()], (at) => at % made.released.rows),
    );
    expect(tableDigest(twice, gatheringHash(sha256))).not.toBe(made.record.sha256);
    expect(faultsOf(twice)).toContain("population.people-missing /population");
  });
});

describe("a policy in view of a population", () => {
  it("is refused where the population is not given, and for local recoding", () => {
    expect(anonymise(records, policy, hierarchies, host)).toMatchObject({
      ok: false,
      refusals: [{ code: "population.not-given", pointer: "/population" }],
    });
    const population = { people, models: policy.population?.models ?? [] };
    const asked = { ...taskOf("k5@0@loss-am", sample), metric: "loss-arithmetic" as const, population };
    expect(recodeLocally(records, asked)).toMatchObject({
      ok: false,
      refusals: [{ code: "policy.population-not-local", pointer: "/population" }],
    });
    const local = parsePolicy({ ...policy, recoding: "local" });
    expect(local).toMatchObject({ ok: false, refusals: [{ code: "policy.population-not-local" }] });
  });

  it("is refused with a share out of order", () => {
    const strange = parsePolicy(policyWith({ model: "delta-presence", least: 0.6, most: 0.5 }));
    expect(strange).toMatchObject({
      ok: false,
      refusals: [{ code: "model.parameter-out-of-range", pointer: "/population/models/0" }],
    });
  });
});
