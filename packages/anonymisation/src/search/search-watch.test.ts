import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exhaustiveLoss } from "../../test/exhaustive.js";
import { readGolden, readSample, taskOf } from "../../test/golden.js";
import { host, policyFor, sha256 } from "../../test/policies.js";
import { compiled, smallProblem, tableOfRows } from "../../test/tasks.js";
import { releasePage } from "../page/release-page.js";
import { anonymise } from "../release/anonymise.js";
import { verifyAnonymised } from "../release/verify-anonymised.js";
import type { GeneralisationTask } from "./generalisation-task.js";
import { generalise } from "./generalise.js";
import type { SearchProgress, SearchWatch } from "./search-watch.js";

const folder = new URL("../../test-data/", import.meta.url);
const sample = readSample(folder, "nrs2443");
const golden = readGolden(new URL("golden-nrs2443.jsonl", folder));

/** Goes on until so many generalisations were judged. */
const until =
  (most: number): SearchWatch =>
  ({ checked }) =>
    checked < most;

describe("a search that is stopped", () => {
  it("finds no less than the least loss, and states a bound that is no more", () => {
    fc.assert(
      fc.property(smallProblem, fc.integer({ min: 1, max: 40 }), ({ rows, task }, most) => {
        const least = exhaustiveLoss(rows, task);
        const found = generalise(tableOfRows(rows), task, until(most));
        if (!found.ok) {
          expect(found.refusals[0].code).toBe(least === undefined ? found.refusals[0].code : "search.stopped");
          return;
        }
        const { loss, leastLoss, suppressedRecords } = found.value;
        expect(leastLoss).toBeLessThanOrEqual(loss);
        expect(loss).toBeGreaterThanOrEqual((least ?? Number.NaN) - 1e-9);
        expect(leastLoss).toBeLessThanOrEqual((least ?? Number.NaN) + 1e-9);
        expect(suppressedRecords).toBeLessThanOrEqual(Math.floor(task.suppressionLimit * rows.length));
      }),
      { numRuns: 2000 },
    );
  });

  it("states bounds that rise to the least loss the longer it is let go on", () => {
    const cell = golden.find((one) => one.cell === "k5@0.05@loss-am");
    const task = taskOf("k5@0.05@loss-am", sample);
    const whole = generalise(sample.table, task);
    if (!whole.ok || cell === undefined) throw new Error("the sample has no optimum");
    const steps = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.ceil(share * whole.value.checked) + 1);
    const bounds = steps.map((most) => {
      const found = generalise(sample.table, task, until(most));
      if (!found.ok) throw new Error(found.refusals[0].code);
      expect(found.value.checked).toBeLessThanOrEqual(Math.max(most, whole.value.checked));
      return found.value.leastLoss;
    });
    expect(bounds[0]).toBeGreaterThan(0);
    expect(bounds[0]).toBeLessThan(cell.loss);
    expect(bounds).toEqual(bounds.toSorted((one, other) => one - other));
    expect(bounds.at(-1)).toBe(whole.value.loss);
  });

  it("refuses when it found nothing yet", () => {
    // Together the six are not diverse enough. Apart, two of them are, and the others may be left out.
    const rows = [..."gggghh"].map((a0, at) => ({ a0, s: ["s0", "s0", "s0", "s0", "s1", "s2"][at] ?? "" }));
    const task: GeneralisationTask = {
      quasiIdentifiers: [{ field: "a0", hierarchy: compiled([..."gh"].map((value) => [value, "*"])) }],
      models: [{ model: "recursive-c-l-diversity", field: "s", c: 2, l: 2 }],
      suppressionLimit: 0.7,
      metric: "loss-arithmetic",
    };
    const [stopped, finished] = [() => false, () => true].map((watch) => generalise(tableOfRows(rows), task, watch));
    expect(stopped).toMatchObject({ ok: false, refusals: [{ code: "search.stopped", pointer: "/models" }] });
    expect(finished).toMatchObject({ ok: true, value: { suppressedRecords: 4, levels: { a0: 0 } } });
  });

  it("makes releases that verify, with the gap on record and on the page", () => {
    const { policy, hierarchies } = policyFor(taskOf("k5@0.05@loss-am", sample), sample.table);
    const made = anonymise(sample.table, policy, hierarchies, { ...host, watch: () => false });
    if (!made.ok) throw new Error(made.refusals[0].code);
    const { released, record } = made.value;
    expect(record.leastLoss).toBeLessThan(record.loss);
    expect(verifyAnonymised(released, { policy, hierarchies, record, sha256 }).ok).toBe(true);
    const finished = anonymise(sample.table, policy, hierarchies, host);
    if (!finished.ok) throw new Error(finished.refusals[0].code);
    const pages = [made.value, finished.value].map((one) => releasePage(one, { policy, hierarchies, language: "en" }));
    expect(pages.map((page) => page.includes(", proved the least"))).toEqual([false, true]);
  });
});

describe("a search that is watched", () => {
  it("tells after each judgement how far it has come, and finds what it finds unwatched", () => {
    const task = taskOf("k5@0.05@loss-am", sample);
    const heard: SearchProgress[] = [];
    const watched = generalise(sample.table, task, (progress) => heard.push(progress) > 0);
    const unwatched = generalise(sample.table, task);
    expect(watched).toEqual(unwatched);
    expect(heard.length).toBeGreaterThan(10);
    const shares = heard.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect([Math.min(...shares) >= 0, Math.max(...shares) <= 1]).toEqual([true, true]);
    const losses = heard.map(({ loss }) => loss ?? Number.POSITIVE_INFINITY);
    expect(losses).toEqual(losses.toSorted((one, other) => other - one));
    expect(heard.map(({ checked }) => checked)).toEqual(heard.map((_, at) => (heard[0]?.checked ?? 0) + at));
  });
});
